package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.WriteKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sources in force, in memory: a request never waits for the database.
 *
 * <p>A key made or revoked by another replica is known here after one refresh interval. While the database is away the
 * last picture holds; before the first one nobody can be told apart, and {@link #loaded} says so.
 */
@Singleton
public class KnownSources {

    private record Picture(Map<String, Source> byKeyHash, Map<String, Source> byName) {}

    private final SourceStore store;
    private volatile Picture picture;

    public KnownSources(SourceStore store) {
        this.store = store;
    }

    /** Whether there is a picture at all. */
    public boolean loaded() {
        return picture != null;
    }

    /** The source of a write key. */
    public Optional<Source> byKey(WriteKey key) {
        return Optional.ofNullable(picture.byKeyHash().get(key.hash()));
    }

    /** The source of a name. */
    public Optional<Source> byName(String name) {
        return Optional.ofNullable(picture.byName().get(name));
    }

    /** Takes a new picture. */
    public Uni<Void> refresh() {
        return store.inForceByKeyHash().invoke(this::take).replaceWithVoid();
    }

    private void take(Map<String, Source> byKeyHash) {
        picture = new Picture(
                Map.copyOf(byKeyHash),
                byKeyHash.values().stream().collect(Collectors.toUnmodifiableMap(Source::name, Function.identity())));
    }
}
