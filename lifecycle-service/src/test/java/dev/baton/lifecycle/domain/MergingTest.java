package dev.baton.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergingTest {

    @ParameterizedTest
    @CsvSource({
        "Lead, Mql, MQL",
        "Mql, Lead, MQL",
        "Unknown, Recycled, RECYCLED",
        "Recycled, Lead, RECYCLED",
        "Recycled, Mql, MQL",
        "ClosedLost, Recycled, CLOSED_LOST",
        "Disqualified, Mql, DISQUALIFIED",
        "Disqualified, Sql, SQL",
        "Opportunity, Customer, CUSTOMER"
    })
    void theWeightierStageStands(String survivor, String absorbed, Stage expected) {
        // Given
        LeadState one = LeadStates.named(survivor);
        LeadState other = LeadStates.named(absorbed);

        // When
        Outcome outcome = Merging.merge(one, other);

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
        assertThat(outcome.state().stage()).contains(expected);
    }

    @Test
    void bouncesAddUpAndTheFurtherStageAndCycleStand() {
        // Given
        Journey one = new Journey(LeadStates.ID, Stage.LEAD, 1, 3, Qualification.WITHOUT_MODEL, 9);
        Qualification later = new Qualification("default", 4, true);
        Journey other = new Journey(new LeadId(new UUID(3, 4)), Stage.SQL, 2, 1, later, 5);

        // When
        Journey merged = Merging.merge(new LeadState.Lead(one), new LeadState.Recycled(other, RejectReason.TIMING))
                .state()
                .journey();

        // Then
        assertThat(merged).isEqualTo(new Journey(LeadStates.ID, Stage.SQL, 2, 4, later, 10));
    }

    @Test
    void tooManyBouncesTogetherSetTheLeadAside() {
        // Given
        LeadState one = LeadStates.named("Recycled");
        LeadState other = LeadStates.named("Recycled");

        // When
        LeadState merged = Merging.merge(one, other).state();

        // Then
        assertThat(merged.setAside()).isTrue();
    }

    @Test
    void nothingKnownOfTheAbsorbedChangesNothing() {
        // Given
        LeadState survivor = LeadStates.named("Lead");

        // When
        Outcome outcome = Merging.merge(survivor, LeadStates.named("Unknown"));

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unchanged.class, unchanged -> assertThat(unchanged.state())
                .isEqualTo(survivor));
    }
}
