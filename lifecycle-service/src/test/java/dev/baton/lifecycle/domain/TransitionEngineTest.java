package dev.baton.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TransitionEngineTest {

    /** Every pair: the stage it leads to, {@code =} for no change, {@code x} for a refusal. */
    private static final String TABLE = """
            state        | Subscribe  Engage Qualify Promote Accept HandBack OpenOpp     Win      Lose        Disqualify   Reopen      Withdraw
            Unknown      | SUBSCRIBER LEAD   MQL     x       x      x        x           x        x           x            x           =
            Subscriber   | =          LEAD   MQL     MQL     x      x        x           x        x           DISQUALIFIED LEAD        =
            Lead         | =          =      MQL     MQL     x      x        x           x        x           DISQUALIFIED =           =
            Mql          | =          =      =       =       SQL    RECYCLED x           x        x           DISQUALIFIED x           RECYCLED
            Sql          | =          =      =       x       =      RECYCLED OPPORTUNITY x        x           DISQUALIFIED x           =
            Opportunity  | =          =      =       x       =      x        x           CUSTOMER CLOSED_LOST DISQUALIFIED x           =
            Customer     | =          =      =       x       =      x        x           x        x           x            x           =
            Recycled     | =          =      MQL     MQL     x      =        x           x        x           DISQUALIFIED LEAD        =
            SetAside     | =          =      x       MQL     x      =        x           x        x           DISQUALIFIED LEAD        =
            Disqualified | =          =      x       x       x      =        x           x        x           =            LEAD        =
            ClosedLost   | =          =      MQL     MQL     x      x        x           x        x           DISQUALIFIED LEAD        =
            """;

    @TestFactory
    Stream<DynamicTest> answersEveryCommandInEveryState() {
        List<List<String>> rows =
                TABLE.lines().map(line -> Arrays.asList(line.split("[ |]+"))).toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int column = 1; column < row.size(); column++) {
                String state = row.getFirst();
                String command = rows.getFirst().get(column);
                String expected = row.get(column);
                tests.add(DynamicTest.dynamicTest(
                        state + " + " + command + " → " + expected, () -> check(state, command, expected)));
            }
        }
        assertThat(tests).hasSize(11 * 12);
        return tests.stream();
    }

    private static void check(String stateName, String commandName, String expected) {
        // Given
        LeadState state = LeadStates.named(stateName);
        Command command = LeadStates.command(commandName);

        // When
        Outcome outcome = TransitionEngine.apply(state, command);

        // Then
        switch (outcome) {
            case Outcome.Moved moved -> {
                assertThat(moved.state().stage()).contains(Stage.valueOf(expected));
                assertThat(moved.from()).isEqualTo(state);
                assertThat(moved.state().stage()).contains(command.target());
                assertThat(moved.state().journey().version())
                        .isEqualTo(state.journey().version() + 1);
            }
            case Outcome.Unchanged unchanged -> {
                assertThat(expected).isEqualTo("=");
                assertThat(unchanged.state()).isEqualTo(state);
                assertThat(unchanged.why()).isNotBlank();
            }
            case Outcome.Refused refused -> {
                assertThat(expected).isEqualTo("x");
                assertThat(refused.state()).isEqualTo(state);
                assertThat(refused.wanted()).isEqualTo(command.target());
                assertThat(refused.reason()).isNotBlank();
                assertThat(refused.allowed()).isEqualTo(PersonMoves.allowedFrom(state));
            }
        }
    }

    @Test
    void qualifyingBeginsTheNextCycleAndRemembersTheModelVersion() {
        // Given
        LeadState recycled = LeadStates.named("Recycled");
        Qualification by = new Qualification("default", 3, true);

        // When
        LeadState qualified =
                TransitionEngine.apply(recycled, new Command.Qualify(by)).state();

        // Then
        assertThat(qualified.journey().cycle()).isEqualTo(LeadStates.CYCLE + 1);
        assertThat(qualified.journey().qualification()).isEqualTo(by);
    }

    @Test
    void handingBackKeepsTheReasonAndTheFurthestStage() {
        // Given
        LeadState confirmed = LeadStates.named("Sql");

        // When
        LeadState recycled = TransitionEngine.apply(
                        confirmed, new Command.HandBack(LeadStates.CYCLE, RejectReason.NO_BUDGET))
                .state();

        // Then
        assertThat(recycled.reasonCode()).contains("NO_BUDGET");
        assertThat(recycled.journey().furthestStage()).isEqualTo(Stage.SQL);
        assertThat(recycled.journey().bounces()).isEqualTo(2);
        assertThat(recycled.setAside()).isFalse();
    }

    @Test
    void theFourthHandBackSetsTheLeadAside() {
        // Given
        LeadState state = new LeadState.Unknown(LeadStates.ID);

        // When
        for (int cycle = 1; cycle <= 4; cycle++) {
            assertThat(state.setAside()).isFalse();
            state = TransitionEngine.apply(state, new Command.Qualify(Qualification.WITHOUT_MODEL))
                    .state();
            state = TransitionEngine.apply(state, new Command.HandBack(cycle, RejectReason.TIMING))
                    .state();
        }

        // Then
        assertThat(state.setAside()).isTrue();
        assertThat(state.journey().bounces()).isEqualTo(4);
    }

    @Test
    void anAnswerOfAnotherCycleIsRefusedAndSaysWhichCycleTheLeadIsIn() {
        // Given
        LeadState inCycleTwo = LeadStates.named("Mql");

        // When
        Outcome late = TransitionEngine.apply(inCycleTwo, new Command.Accept(1));
        Outcome lateHandBack = TransitionEngine.apply(inCycleTwo, new Command.HandBack(1, RejectReason.TIMING));

        // Then
        assertThat(late).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.reason())
                .contains("cycle 1")
                .contains("cycle 2"));
        assertThat(lateHandBack).isInstanceOf(Outcome.Refused.class);
    }
}
