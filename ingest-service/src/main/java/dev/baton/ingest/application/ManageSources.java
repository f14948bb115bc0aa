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
import java.util.function.UnaryOperator;

/** Makes, lists, changes and ends sources. What this replica changes it knows at once. */
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

    /** A new source with its key, which nobody can read again; null for a kind that has none. */
    public record Created(Source source, WriteKey key) {}

    /** Sources by name, one more than the limit where there are more. */
    public Uni<List<KeyedSource>> list(SourceFilter filter, int limit, SourceStore.Position after) {
        return store.page(filter, limit, after);
    }

    /** One source with all its keys. */
    public Uni<Optional<KeyedSource>> find(UUID id) {
        return store.find(id);
    }

    /** What was done to a source, newest first. */
    public Uni<List<AuditEntry>> history(UUID id) {
        return store.history(id);
    }

    /** Makes a source; empty where the name is taken. */
    public Uni<Optional<Created>> create(String name, SourceKind kind, SourceSettings settings, String createdBy) {
        WriteKey key = kind.hasWriteKey() ? WriteKey.random(random) : null;
        Source source = Source.made(MessageIds.next(), name, kind, settings, createdBy, now());
        SourceKey kept = key == null ? null : SourceKey.of(MessageIds.next(), key, createdBy, source.createdAt());
        return store.add(source, kept)
                .call(known::refresh)
                .map(added -> added ? Optional.of(new Created(source, key)) : Optional.empty());
    }

    /**
     * Changes a source's name and settings.
     *
     * @param ifVersion the version that was read, null for whatever it is now
     * @param wish      from the source as it is to the source as it shall be
     */
    public Uni<SourceChange> change(UUID id, Long ifVersion, UnaryOperator<Source> wish, String by) {
        return store.change(id, ifVersion, wish, by, now()).call(known::refresh);
    }

    /** Ends a source in force; its keys cease to be valid at once. */
    public Uni<SourceChange> revoke(UUID id, String by) {
        return store.revoke(id, by, now()).call(known::refresh);
    }

    /** Brings a revoked source back, with the keys it had. */
    public Uni<SourceChange> restore(UUID id, String by) {
        return store.restore(id, by, now()).call(known::refresh);
    }

    /** Makes a source with a given key unless the key is known already. */
    public Uni<Void> ensure(String name, WriteKey key, String createdBy) {
        Source source =
                Source.made(MessageIds.next(), name, SourceKind.SERVER, SourceSettings.DEFAULT, createdBy, now());
        return store.ensure(source, SourceKey.of(MessageIds.next(), key, createdBy, source.createdAt()))
                .call(known::refresh);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
