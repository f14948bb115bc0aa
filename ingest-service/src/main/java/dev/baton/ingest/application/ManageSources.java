package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.WriteKey;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes, lists and ends sources. What this replica changes it knows at once. */
@ApplicationScoped
public class ManageSources {

    private final SourceStore store;
    private final KnownSources known;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    public ManageSources(SourceStore store, KnownSources known) {
        this.store = store;
        this.known = known;
    }

    /** A new source with its key, which nobody can read again. */
    public record Created(Source source, WriteKey key) {}

    /** Every source, the revoked included. */
    public Uni<List<Source>> list() {
        return store.all();
    }

    /** Makes a source; empty where the name is taken. */
    public Uni<Optional<Created>> create(String name, String createdBy) {
        WriteKey key = WriteKey.random(random);
        Source source = newSource(name, key, createdBy);
        return store.add(source, key)
                .call(known::refresh)
                .map(added -> added ? Optional.of(new Created(source, key)) : Optional.empty());
    }

    /** Makes a source with a given key unless the key is known already. */
    public Uni<Void> ensure(String name, WriteKey key, String createdBy) {
        return store.ensure(newSource(name, key, createdBy), key).call(known::refresh);
    }

    /** Ends a source; false where none of that id is in force. */
    public Uni<Boolean> revoke(UUID id) {
        return store.revoke(id, now()).call(known::refresh);
    }

    private Source newSource(String name, WriteKey key, String createdBy) {
        return new Source(MessageIds.next(), name, key.hint(), createdBy, now(), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
