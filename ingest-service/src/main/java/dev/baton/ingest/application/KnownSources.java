package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.domain.WriteKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The sources in force, in memory: a request never waits for the database.
 *
 * <p>A key made or revoked by another replica is known here after one refresh interval. While the database is away the
 * last picture holds; before the first one nobody can be told apart, and {@link #loaded} says so.
 */
@Singleton
public class KnownSources {

    private record KnownKey(Source source, SourceKey key) {}

    private record Picture(Map<String, KnownKey> byKeyHash, Map<String, Source> byName, Map<UUID, Source> byId) {}

    private final SourceStore store;
    private final Clock clock;
    private volatile Picture picture;

    @Inject
    public KnownSources(SourceStore store) {
        this(store, Clock.systemUTC());
    }

    KnownSources(SourceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether there is a picture at all. */
    public boolean loaded() {
        return picture != null;
    }

    /** The source of a write key that is valid now. */
    public Optional<Source> byKey(WriteKey key) {
        KnownKey known = picture.byKeyHash().get(key.hash());
        return known != null && known.key().validAt(clock.instant()) ? Optional.of(known.source()) : Optional.empty();
    }

    /** The source of a name. */
    public Optional<Source> byName(String name) {
        return Optional.ofNullable(picture.byName().get(name));
    }

    /** The source of an id. */
    public Optional<Source> byId(UUID id) {
        return Optional.ofNullable(picture.byId().get(id));
    }

    /** Takes a new picture. */
    public Uni<Void> refresh() {
        return store.inForce().invoke(this::take).replaceWithVoid();
    }

    private void take(List<KeyedSource> inForce) {
        Map<String, KnownKey> byKeyHash = new HashMap<>();
        Map<String, Source> byName = new HashMap<>();
        Map<UUID, Source> byId = new HashMap<>();
        for (KeyedSource keyed : inForce) {
            byName.put(keyed.source().name(), keyed.source());
            byId.put(keyed.source().id(), keyed.source());
            keyed.keys().forEach(key -> byKeyHash.put(key.hash(), new KnownKey(keyed.source(), key)));
        }
        picture = new Picture(byKeyHash, byName, byId);
    }
}
