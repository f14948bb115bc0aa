package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps forgotten people forgotten: what they did before, arriving late, is dropped and counted. What they do afterwards
 * makes a new lead. An event is theirs when it names them by a user id, an address or a phone number, or when a device of
 * theirs is all it names.
 */
@ApplicationScoped
public class Tombstones {

    private final ErasureStore store;
    private final Pseudonyms pseudonyms;

    public Tombstones(ErasureStore store, Pseudonyms pseudonyms) {
        this.store = store;
        this.pseudonyms = pseudonyms;
    }

    /** The events that may be kept; the others are counted. */
    Uni<List<Sighting>> sift(SqlConnection connection, List<Sighting> sightings) {
        return buried(connection, sightings).chain(buried -> {
            if (buried.isEmpty()) {
                return Uni.createFrom().item(sightings);
            }
            List<Sighting> kept = new ArrayList<>(sightings);
            kept.removeAll(buried.keySet());
            Map<String, Integer> dropped = new HashMap<>();
            buried.values().forEach(hash -> dropped.merge(hash, 1, Integer::sum));
            return store.countDropped(connection, dropped).replaceWith(kept);
        });
    }

    /** Starts the transaction over where somebody was forgotten after its events were sifted. */
    Uni<Void> recheck(SqlConnection connection, List<Sighting> sightings) {
        return buried(connection, sightings)
                .chain(buried -> buried.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new IdentityRacedException()));
    }

    private Uni<Map<Sighting, String>> buried(SqlConnection connection, List<Sighting> sightings) {
        if (!pseudonyms.available() || sightings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return store.anybody(connection)
                .chain(anybody -> anybody
                        ? among(connection, sightings)
                        : Uni.createFrom().item(Map.of()));
    }

    private Uni<Map<Sighting, String>> among(SqlConnection connection, List<Sighting> sightings) {
        Map<Identifier, String> hashes = new HashMap<>();
        sightings.forEach(sighting ->
                telling(sighting).forEach(identifier -> hashes.computeIfAbsent(identifier, pseudonyms::of)));
        Set<String> asked = new HashSet<>(hashes.values());
        return store.buried(connection, asked).map(since -> {
            Map<Sighting, String> found = new HashMap<>();
            if (!since.isEmpty()) {
                sightings.forEach(sighting -> telling(sighting).stream()
                        .map(hashes::get)
                        .filter(hash -> isLate(sighting, since.get(hash)))
                        .findFirst()
                        .ifPresent(hash -> found.put(sighting, hash)));
            }
            return found;
        });
    }

    private static List<Identifier> telling(Sighting sighting) {
        List<Identifier> telling = sighting.who().all().stream()
                .filter(identifier -> identifier.kind().namesPerson())
                .toList();
        return telling.isEmpty() ? List.of(sighting.who().subject()) : telling;
    }

    private static boolean isLate(Sighting sighting, Instant erasedAt) {
        return erasedAt != null && !sighting.incoming().event().happenedAt().isAfter(erasedAt);
    }
}
