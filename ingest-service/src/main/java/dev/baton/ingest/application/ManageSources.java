package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
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
    public Uni<List<KeyedSource>> list() {
        return store.all();
    }

    /** Makes a source; empty where the name is taken. */
    public Uni<Optional<Created>> create(String name, SourceKind kind, SourceSettings settings, String createdBy) {
        WriteKey key = WriteKey.random(random);
        Source source = Source.made(MessageIds.next(), name, kind, settings, createdBy, now());
        return store.add(source, SourceKey.of(MessageIds.next(), key, createdBy, source.createdAt()))
                .call(known::refresh)
                .map(added -> added ? Optional.of(new Created(source, key)) : Optional.empty());
    }

    /** Makes a source with a given key unless the key is known already. */
    public Uni<Void> ensure(String name, WriteKey key, String createdBy) {
        Source source =
                Source.made(MessageIds.next(), name, SourceKind.SERVER, SourceSettings.DEFAULT, createdBy, now());
        return store.ensure(source, SourceKey.of(MessageIds.next(), key, createdBy, source.createdAt()))
                .call(known::refresh);
    }

    /** Ends a source; false where none of that id is in force. */
    public Uni<Boolean> revoke(UUID id, String by) {
        return store.revoke(id, by, now()).call(known::refresh);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
