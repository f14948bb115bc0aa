package dev.baton.routing.domain.decision;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.routing.domain.RepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferRoundsTest {

    private static final ReofferPolicy POLICY = new ReofferPolicy(3, Duration.ofMinutes(15), Duration.ofMinutes(40));
    private static final Set<RepId> TEAM = Set.of(repId("rita"), repId("sam"), repId("tom"), repId("eve"));

    @Test
    void leadWithoutMissedOffersIsOpenToEveryRep() {
        // When
        OfferRounds rounds = OfferRounds.of(List.of(), POLICY);

        // Then
        assertThat(rounds.retryAt(NOON)).isEmpty();
        assertThat(rounds.notAskedAgain(Map.of(), NOON)).isEmpty();
        assertThat(rounds.heldBack(Map.of(), TEAM, NOON)).isEmpty();
    }

    @Test
    void repWhoMissedTheLeadIsAskedAgainOnlyAfterThePause() {
        // Given
        OfferRounds rounds = OfferRounds.of(List.of(missed("rita", 0)), POLICY);

        // Then
        assertThat(rounds.notAskedAgain(Map.of(), at(5))).containsExactly(repId("rita"));
        assertThat(rounds.heldBack(Map.of(), TEAM, at(5))).isEmpty();
        assertThat(rounds.retryAt(at(5))).contains(at(20));
        assertThat(rounds.notAskedAgain(Map.of(), at(20))).isEmpty();
        assertThat(rounds.retryAt(at(20))).isEmpty();
    }

    @Test
    void afterTheConfiguredMissesTheLeadPausesForEveryRep() {
        // Given
        OfferRounds rounds = OfferRounds.of(List.of(missed("rita", 0), missed("sam", 5), missed("tom", 10)), POLICY);

        // Then
        assertThat(rounds.heldBack(Map.of(), TEAM, at(16))).containsExactlyInAnyOrderElementsOf(TEAM);
        assertThat(rounds.heldBack(Map.of(), TEAM, at(30))).isEmpty();
    }

    @Test
    void repWhoBecameAvailableSinceTheLastMissIsAskedDuringThePause() {
        // Given
        OfferRounds rounds = OfferRounds.of(List.of(missed("rita", 0), missed("sam", 5), missed("tom", 10)), POLICY);
        Map<RepId, Instant> availableSince = Map.of(repId("rita"), at(17), repId("eve"), at(18), repId("sam"), at(1));

        // Then
        assertThat(rounds.notAskedAgain(availableSince, at(20))).containsExactlyInAnyOrder(repId("sam"), repId("tom"));
        assertThat(rounds.heldBack(availableSince, TEAM, at(20))).containsExactlyInAnyOrder(repId("sam"), repId("tom"));
    }

    @Test
    void missDuringThePauseExtendsItInsteadOfStartingARound() {
        // Given
        List<MissedOffer> offers = List.of(missed("rita", 0), missed("sam", 5), missed("tom", 10), missed("eve", 20));

        // When
        OfferRounds rounds = OfferRounds.of(offers, POLICY);

        // Then
        assertThat(rounds.retryAt(at(25))).contains(at(40));
        assertThat(rounds.tried()).containsExactlyInAnyOrderElementsOf(TEAM);
    }

    @Test
    void thePauseDoublesWithEachRoundUpToTheLongest() {
        // Given
        List<MissedOffer> two = List.of(missed("rita", 0), missed("rita", 20));
        List<MissedOffer> three = List.of(missed("rita", 0), missed("rita", 20), missed("rita", 60));

        // Then
        assertThat(OfferRounds.of(two, POLICY).pausedUntil()).isEqualTo(at(25 + 30));
        assertThat(OfferRounds.of(three, POLICY).pausedUntil()).isEqualTo(at(65 + 40));
    }

    @Test
    void theOrderInWhichOffersAreReadDoesNotMatter() {
        // Given
        List<MissedOffer> offers = List.of(missed("tom", 60), missed("rita", 0), missed("sam", 20));

        // Then
        assertThat(OfferRounds.of(offers, POLICY))
                .isEqualTo(OfferRounds.of(List.of(missed("rita", 0), missed("sam", 20), missed("tom", 60)), POLICY));
    }

    @Test
    void policyThatWouldOfferInATightLoopIsRefused() {
        assertThatThrownBy(() -> new ReofferPolicy(3, Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReofferPolicy(0, Duration.ofMinutes(1), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReofferPolicy(1, Duration.ofHours(2), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leadThatWasTakenFromARepIsNotAskedOfThatRepButIsNoMiss() {
        // Given
        MissedOffer taken = new MissedOffer(repId("rita"), at(0), at(1), false);

        // When
        OfferRounds rounds = OfferRounds.of(List.of(taken, missed("sam", 1), missed("tom", 6)), POLICY);

        // Then
        assertThat(rounds.full()).isFalse();
        assertThat(rounds.notAskedAgain(Map.of(), at(11)))
                .containsExactlyInAnyOrder(repId("rita"), repId("sam"), repId("tom"));
    }

    /** Offered at that minute and missed five minutes later. */
    private static MissedOffer missed(String rep, int minute) {
        return new MissedOffer(repId(rep), at(minute), at(minute + 5), true);
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
