package dev.baton.ingest.application.imports;

import dev.baton.ingest.domain.imports.ImportState;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One import that a single replica works on; notices where its lease would have lapsed. */
class FakeLeases implements ImportLeases {

    final List<KeptError> errors = new ArrayList<>();
    final List<Forgotten> forgotten = new ArrayList<>();
    Supplier<InputStream> content = InputStream::nullInputStream;
    volatile Import job;
    volatile ImportState state;
    volatile boolean lapsed;
    volatile String report;
    volatile Import.Failure failure;
    volatile Import.Progress progress;
    volatile int claims;
    volatile int commits;

    private final LongSupplier nanoTime;
    private final long lease;
    private long renewed;
    private boolean taken;

    FakeLeases(LongSupplier nanoTime, Duration lease) {
        this.nanoTime = nanoTime;
        this.lease = lease.toNanos();
    }

    synchronized void holds(Import theOne, byte[] bytes) {
        job = theOne;
        state = theOne.state();
        progress = theOne.progress();
        renewed = nanoTime.getAsLong();
        content = () -> new ByteArrayInputStream(bytes);
    }

    @Override
    public synchronized Optional<Import> claim(UUID owner) {
        if (job == null || taken || !state.workedOn()) {
            return Optional.empty();
        }
        taken = true;
        claims++;
        renewed = nanoTime.getAsLong();
        return Optional.of(job);
    }

    @Override
    public synchronized Optional<ImportState> renew(UUID id, UUID owner) {
        long now = nanoTime.getAsLong();
        lapsed |= now - renewed > lease;
        renewed = now;
        return Optional.of(state);
    }

    @Override
    public Optional<ImportState> commit(UUID id, UUID owner, Import.Progress now, List<KeptError> more) {
        progress = now;
        errors.addAll(more);
        commits++;
        return renew(id, owner);
    }

    @Override
    public void verified(UUID id, UUID owner, String digest) {}

    @Override
    public void finish(UUID id, UUID owner, ImportState then, String told, Import.Failure why) {
        renew(id, owner);
        report = told;
        failure = why;
        state = then;
    }

    @Override
    public synchronized void release(UUID id, UUID owner) {
        taken = false;
    }

    @Override
    public InputStream content(UUID id) {
        return content.get();
    }

    @Override
    public Optional<Earlier> earlier(UUID id) {
        return Optional.empty();
    }

    @Override
    public List<Long> rowsWithErrors(UUID id, long after, int limit) {
        return List.of();
    }

    @Override
    public List<Forgotten> forgotten(UUID id) {
        return List.copyOf(forgotten);
    }
}
