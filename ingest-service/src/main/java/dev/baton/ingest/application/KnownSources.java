package dev.baton.ingest.application;

import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.domain.WriteKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sources in force, in memory: a request never waits for the database.
 *
 * <p>A key made or revoked by another replica is known here as soon as the database tells, at the latest after one
 * refresh interval; a key's own end is kept to the instant. While the database is away the last picture holds; before the first one nobody can be told apart, and {@link #loaded} says so.
 */
@Singleton
public class KnownSources {

    private record KnownKey(Source source, SourceKey key) {}

    private record Picture(
            Map<String, KnownKey> byKeyHash,
            Map<String, Source> byName,
            Map<UUID, Source> byId,
            Map<UUID, StoredWebhook> webhooks) {}

    private final SourcesInForce store;
    private final Clock clock;
    private final Map<UUID, Instant> keysUsed = new ConcurrentHashMap<>();
    private final Newest<Picture> pictures = new Newest<>();

    @Inject
    public KnownSources(SourcesInForce store) {
        this(store, Clock.systemUTC());
    }

    KnownSources(SourcesInForce store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether there is a picture at all. */
    public boolean loaded() {
        return pictures.get() != null;
    }

    /** The source of a write key that is valid now. */
    public Optional<Source> byKey(WriteKey key) {
        KnownKey known = pictures.get().byKeyHash().get(key.hash());
        Instant now = clock.instant();
        if (known == null || !known.key().validAt(now)) {
            return Optional.empty();
        }
        noteUse(known.key().id(), now);
        return Optional.of(known.source());
    }

    /** The source of a name. */
    public Optional<Source> byName(String name) {
        return Optional.ofNullable(pictures.get().byName().get(name));
    }

    /** The source of an id. */
    public Optional<Source> byId(UUID id) {
        return Optional.ofNullable(pictures.get().byId().get(id));
    }

    /** Names of the sources in force, by their id. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Picture now = pictures.get();
        if (now != null) {
            now.byId().forEach((id, source) -> names.put(id.toString(), source.name()));
        }
        return names;
    }

    /** The webhook of a source in force. */
    public Optional<StoredWebhook> webhook(UUID sourceId) {
        return Optional.ofNullable(pictures.get().webhooks().get(sourceId));
    }

    /** When keys were used since the last time it was asked, exact to a second. */
    public Map<UUID, Instant> takeKeysUsed() {
        Map<UUID, Instant> used = Map.copyOf(keysUsed);
        used.forEach(keysUsed::remove);
        return used;
    }

    /** Takes a new picture. */
    public Uni<Void> refresh() {
        return Uni.createFrom().deferred(() -> {
            long number = pictures.begin();
            return store.inForce()
                    .chain(inForce ->
                            store.webhooks().invoke(webhooks -> pictures.take(number, picture(inForce, webhooks))))
                    .replaceWithVoid();
        });
    }

    /** Once a second and key, so that a busy key costs a look-up and no write. */
    private void noteUse(UUID key, Instant now) {
        Instant last = keysUsed.get(key);
        if (last == null || now.getEpochSecond() > last.getEpochSecond()) {
            keysUsed.put(key, now);
        }
    }

    private static Picture picture(List<KeyedSource> inForce, Map<UUID, StoredWebhook> webhooks) {
        Map<String, KnownKey> byKeyHash = new HashMap<>();
        Map<String, Source> byName = new HashMap<>();
        Map<UUID, Source> byId = new HashMap<>();
        for (KeyedSource keyed : inForce) {
            byName.put(keyed.source().name(), keyed.source());
            byId.put(keyed.source().id(), keyed.source());
            keyed.keys().forEach(key -> byKeyHash.put(key.hash(), new KnownKey(keyed.source(), key)));
        }
        return new Picture(byKeyHash, byName, byId, webhooks);
    }
}
