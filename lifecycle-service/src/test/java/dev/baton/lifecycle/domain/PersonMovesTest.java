package dev.baton.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonMovesTest {

    @ParameterizedTest
    @CsvSource({
        "Unknown,",
        "Subscriber, LEAD MQL DISQUALIFIED",
        "Lead, MQL DISQUALIFIED",
        "Mql, SQL RECYCLED DISQUALIFIED",
        "Sql, OPPORTUNITY RECYCLED DISQUALIFIED",
        "Opportunity, CUSTOMER DISQUALIFIED CLOSED_LOST",
        "Customer,",
        "Recycled, LEAD MQL DISQUALIFIED",
        "SetAside, LEAD MQL DISQUALIFIED",
        "Disqualified, LEAD",
        "ClosedLost, LEAD MQL DISQUALIFIED"
    })
    void saysWhereAPersonMayMoveTheLead(String state, String expected) {
        // Given
        LeadState lead = LeadStates.named(state);

        // When
        List<Stage> allowed = PersonMoves.allowedFrom(lead);

        // Then
        assertThat(allowed)
                .containsExactlyElementsOf(
                        expected == null
                                ? List.of()
                                : Arrays.stream(expected.split(" "))
                                        .map(Stage::valueOf)
                                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void theCommandLeadsWhereThePersonWants(Stage to) {
        // Given
        String reason = PersonMoves.reasonsFor(to).stream().findFirst().orElse(null);

        // When
        Command command = PersonMoves.toward(to, reason, LeadStates.named("Mql"));

        // Then
        assertThat(command.target()).isEqualTo(to);
    }

    @Test
    void aMoveOfAPersonIsOneOfThePresentCycle() {
        // Given
        LeadState mql = LeadStates.named("Mql");

        // When
        Command command = PersonMoves.toward(Stage.RECYCLED, "TIMING", mql);

        // Then
        assertThat(command).isEqualTo(new Command.HandBack(LeadStates.CYCLE, RejectReason.TIMING));
    }

    @Test
    void aReasonOfAnotherListIsNamedWithTheRightOnes() {
        // Given
        LeadState opportunity = LeadStates.named("Opportunity");

        // When
        var attempt = assertThatThrownBy(() -> PersonMoves.toward(Stage.CLOSED_LOST, "NOT_ICP", opportunity));

        // Then
        attempt.isInstanceOf(PersonMoves.UnfitReason.class)
                .hasMessageContaining("NOT_ICP")
                .hasMessageContaining("NO_DECISION");
    }
}
