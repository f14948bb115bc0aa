package dev.baton.routing.domain.fairness;

import static dev.baton.routing.domain.Examples.NOON;
import static dev.baton.routing.domain.Examples.repId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private static final LedgerEntry FULL_TIME =
            new LedgerEntry(repId("rita"), new Weight(2), 3 * Weight.UNIT, 6, NOON);
    private static final LedgerEntry HALF_TIME = new LedgerEntry(repId("sam"), new Weight(1), 2 * Weight.UNIT, 2, NOON);

    @Test
    void theShareStandsBesideWhatTheWeightEntitlesTo() {
        // When
        List<FairShare> shares = FairShare.of(List.of(FULL_TIME, HALF_TIME));

        // Then
        assertThat(shares.getFirst().share()).isEqualByComparingTo("0.75");
        assertThat(shares.getFirst().fairShare()).isEqualByComparingTo("0.6667");
        assertThat(shares.getLast().share()).isEqualByComparingTo("0.25");
    }

    @Test
    void spreadAndBoundAreInLeadsOfWeightOne() {
        assertThat(FairShare.spread(List.of(FULL_TIME, HALF_TIME))).isEqualByComparingTo("1");
        assertThat(FairShare.bound(List.of(FULL_TIME))).isEqualByComparingTo("0.5");
        assertThat(FairShare.bound(List.of(FULL_TIME, HALF_TIME))).isEqualByComparingTo("1");
    }

    @Test
    void anEmptyPoolHasNothingToShow() {
        assertThat(FairShare.of(List.of())).isEmpty();
        assertThat(FairShare.spread(List.of())).isZero();
        assertThat(FairShare.bound(List.of())).isZero();
    }
}
