package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifier.Kind;
import dev.baton.scoring.domain.identity.Identifiers;
import dev.baton.scoring.domain.lead.LeadEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TombstonesTest {

    private static final Identifier ANN = new Identifier(Kind.USER_ID, "ann");
    private static final Identifier BOB = new Identifier(Kind.USER_ID, "bob");
    private static final Identifier ADDRESS = new Identifier(Kind.EMAIL, "ann@acme.example");
    private static final Identifier LAPTOP = new Identifier(Kind.ANONYMOUS_ID, "laptop");
    private static final Instant ERASED = Given.NOW;

    private final Pseudonyms pseudonyms = new Pseudonyms(Optional.of("a-secret-of-thirty-two-characters"));
    private final Graves graves = new Graves();
    private final Tombstones tombstones = new Tombstones(graves, pseudonyms);

    @Test
    void whatNamesAForgottenPersonAndHappenedBeforeIsDroppedAndCounted() {
        // Given
        bury(ANN, ADDRESS, LAPTOP);
        Sighting late = seen(ERASED, ANN, LAPTOP);
        Sighting underANewId = seen(ERASED.minusSeconds(9), BOB, ADDRESS);
        Sighting onTheDevice = seen(ERASED.minusSeconds(1), LAPTOP);
        Sighting afterwards = seen(ERASED.plusMillis(1), ANN, ADDRESS, LAPTOP);
        Sighting somebodyElses = seen(ERASED.minusSeconds(1), BOB, LAPTOP);

        // When
        List<Sighting> kept = tombstones
                .sift(null, List.of(late, underANewId, onTheDevice, afterwards, somebodyElses))
                .await()
                .indefinitely();

        // Then
        assertThat(kept).containsExactly(afterwards, somebodyElses);
        assertThat(graves.dropped.values()).containsExactlyInAnyOrder(1, 1, 1);
    }

    @Test
    void whoIsForgottenAfterTheSiftingMakesTheBatchStartOver() {
        // Given
        List<Sighting> batch = List.of(seen(ERASED, ANN));
        assertThat(tombstones.sift(null, batch).await().indefinitely()).hasSize(1);

        // When
        bury(ANN);

        // Then
        assertThatThrownBy(() -> tombstones.recheck(null, batch).await().indefinitely())
                .isInstanceOf(IdentityRacedException.class);
    }

    @Test
    void theHashIsKeyedAndTellsKindsApart() {
        // When
        String hash = pseudonyms.of(ANN);

        // Then
        assertThat(hash).hasSize(64).isEqualTo(pseudonyms.of(ANN));
        assertThat(new Pseudonyms(Optional.of("another-secret-of-32-characters!")).of(ANN))
                .isNotEqualTo(hash);
        assertThat(pseudonyms.of(new Identifier(Kind.ANONYMOUS_ID, "ann"))).isNotEqualTo(hash);
        assertThatThrownBy(() -> new Pseudonyms(Optional.of("short"))).hasMessageContaining("32");
    }

    private void bury(Identifier... identifiers) {
        for (Identifier identifier : identifiers) {
            graves.since.put(pseudonyms.of(identifier), ERASED);
        }
    }

    private static Sighting seen(Instant at, Identifier... who) {
        LeadEvent event = Given.event("Page Viewed", Map.of(), at);
        return new Sighting(new IncomingEvent(event, "{}", Cause.TIME), new Identifiers(List.of(who)));
    }

    private static final class Graves implements ErasureStore {

        private final Map<String, Instant> since = new HashMap<>();
        private final Map<String, Integer> dropped = new HashMap<>();

        @Override
        public Uni<Boolean> anybody(SqlConnection connection) {
            return Uni.createFrom().item(!since.isEmpty());
        }

        @Override
        public Uni<Map<String, Instant>> buried(SqlConnection connection, Collection<String> hashes) {
            Map<String, Instant> found = new HashMap<>(since);
            found.keySet().retainAll(hashes);
            return Uni.createFrom().item(found);
        }

        @Override
        public Uni<Void> countDropped(SqlConnection connection, Map<String, Integer> more) {
            dropped.putAll(more);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<Instant>> erasedAt(SqlConnection connection, UUID lead) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<UUID>> idsOf(SqlConnection connection, UUID lead) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<Identifier>> identifiersOf(SqlConnection connection, UUID lead) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> erase(
                SqlConnection connection, List<UUID> ids, Map<Identifier, String> hashes, String reason, Instant at) {
            throw new UnsupportedOperationException();
        }
    }
}
