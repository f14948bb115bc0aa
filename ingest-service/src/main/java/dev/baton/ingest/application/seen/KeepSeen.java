package dev.baton.ingest.application.seen;

import dev.baton.ingest.config.IngestConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/** Fills the filters from the record after a start, newest day first, and lets go of old days. */
@ApplicationScoped
public class KeepSeen {

    private static final int PAGE = 10_000;

    private final SeenStore store;
    private final SeenMessages seen;
    private final int days;

    public KeepSeen(SeenStore store, SeenMessages seen, IngestConfig config) {
        this.store = store;
        this.seen = seen;
        this.days = config.seen().days();
    }

    /**
     * Fills the filters of the last days. Until it is done older repetitions pass as new, and take no effect.
     *
     * @param atMost how many days
     */
    public Uni<Void> fill(int atMost) {
        long today = seen.today();
        Uni<Void> filled = Uni.createFrom().voidItem();
        for (int ago = 0; ago <= Math.min(days, atMost) && days > 0; ago++) {
            long day = today - ago;
            filled = filled.chain(() -> fill(day));
        }
        return filled;
    }

    /** Lets go of the days that are too long ago, in memory and in the record. */
    public Uni<Void> forget() {
        seen.forget();
        if (days == 0) {
            return Uni.createFrom().voidItem();
        }
        long today = seen.today();
        return store.keepOnly(
                LongStream.rangeClosed(today - days, today + 1).boxed().toList());
    }

    private Uni<Void> fill(long day) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<UUID>::new, last -> store.page(day, last.get(), PAGE)
                        .invoke(ids -> {
                            seen.remember(day, ids);
                            last.set(ids.isEmpty() ? last.get() : ids.getLast());
                        }))
                .whilst(ids -> ids.size() == PAGE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
