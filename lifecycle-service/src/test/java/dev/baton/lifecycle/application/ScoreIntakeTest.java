package dev.baton.lifecycle.application;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.lifecycle.application.Knowledge.Entry;
import dev.baton.lifecycle.application.Knowledge.Mark;
import dev.baton.lifecycle.application.Knowledge.Said;
import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.EntryPolicy;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.Qualification;
import dev.baton.lifecycle.testing.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoreIntakeTest {

    private static final LeadId LEAD = new LeadId(new UUID(0, 1));
    private static final LeadId OTHER = new LeadId(new UUID(0, 2));
    private static final EntryPolicy POLICY = new EntryPolicy(BigDecimal.TEN);

    @Test
    void aScoreThatMeansTheSameAsTheKeptOneCostsNothing() {
        // Given
        long kept = facts(30).digest();
        ScoreIntake intake = intake(new Mark(NOON, 0, kept, Entry.ENTERED));

        // When
        intake.take(scored(31, NOON.plusSeconds(1)));

        // Then
        assertThat(intake.steps()).isEmpty();
        assertThat(intake.said()).isEmpty();
    }

    @Test
    void ofManyScoresOfALeadTheNewestIsKept() {
        // Given
        ScoreIntake intake = intake(Mark.NONE);

        // When
        intake.take(scored(10, NOON));
        intake.take(scored(90, NOON.plusSeconds(2)));
        intake.take(scored(50, NOON.plusSeconds(1)));

        // Then
        assertThat(intake.said())
                .singleElement()
                .extracting(said -> said.facts().score().engagement().intValue())
                .isEqualTo(90);
        assertThat(commands(intake)).containsExactly(new Command.Engage());
    }

    @Test
    void whatWasAndWillBeSaidOfAForgottenLeadIsNotKept() {
        // Given
        ScoreIntake intake = intake(Mark.NONE);
        intake.take(scored(90, NOON));

        // When
        intake.take(new ScoreNews.Erased(LEAD, NOON, origin()));
        intake.take(scored(95, NOON.plusSeconds(1)));
        intake.take(crossed(true, 3));

        // Then
        assertThat(intake.said()).isEmpty();
        assertThat(intake.steps()).singleElement().isInstanceOf(ScoreIntake.Step.Forget.class);
    }

    @Test
    void aLateScoreNeitherEntersNorIsKept() {
        // Given
        ScoreIntake intake = intake(new Mark(NOON, 1, 7L, Entry.OUTSIDE));

        // When
        intake.take(scored(90, NOON.minusSeconds(1)));

        // Then
        assertThat(intake.steps()).isEmpty();
        assertThat(intake.said()).isEmpty();
    }

    @Test
    void aCrossingCountsOnceByItsNumber() {
        // Given
        ScoreIntake intake = intake(new Mark(NOON, 2, 7L, Entry.ENTERED));

        // When
        intake.take(crossed(true, 2));
        intake.take(crossed(true, 3));
        intake.take(crossed(true, 3));
        intake.take(crossed(false, 4));

        // Then
        assertThat(commands(intake)).hasSize(1).hasOnlyElementsOfType(Command.Qualify.class);
        assertThat(intake.said()).extracting(Said::crossing).containsExactly(4);
    }

    @Test
    void anMqlByAMachineIsWithdrawnAndOneThatFadedIsNot() {
        // Given
        ScoreIntake intake = intake(new Mark(NOON, 2, 7L, Entry.ENTERED));
        Facts facts = facts(80);

        // When
        intake.take(crossed(false, 3));
        intake.take(new ScoreNews.Crossed(LEAD, false, true, 4, Qualification.WITHOUT_MODEL, facts, NOON, origin()));

        // Then
        assertThat(commands(intake)).containsExactly(new Command.Withdraw(RejectReason.BOT));
    }

    @Test
    void aScoreAfterACrossingKeepsWhatTheCrossingSaidOfTheActivity() {
        // Given
        ScoreIntake intake = intake(Mark.NONE);

        // When
        intake.take(crossed(true, 1));
        intake.take(scored(5, NOON.plusSeconds(1)));

        // Then
        assertThat(intake.said()).singleElement().satisfies(said -> {
            assertThat(said.facts().score().engagement().intValue()).isEqualTo(5);
            assertThat(said.facts().activity()).hasSize(1);
            assertThat(said.crossing()).isEqualTo(1);
        });
    }

    @Test
    void aMergeConcernsBothLeads() {
        // Given
        ScoreIntake intake = intake(Mark.NONE);

        // When
        intake.take(new ScoreNews.Merged(LEAD, OTHER, "userId", NOON, origin()));

        // Then
        assertThat(intake.concerned()).containsExactly(LEAD, OTHER);
    }

    private static ScoreIntake intake(Mark mark) {
        return new ScoreIntake(POLICY, Map.of(LEAD, mark));
    }

    private static List<Command> commands(ScoreIntake intake) {
        return intake.steps().stream()
                .map(step -> ((ScoreIntake.Step.Judge) step).command())
                .toList();
    }

    private static ScoreNews scored(int engagement, Instant at) {
        EntryPolicy.Evidence evidence = new EntryPolicy.Evidence(false, BigDecimal.valueOf(engagement), true, false);
        return new ScoreNews.Scored(LEAD, facts(engagement), evidence, at, origin());
    }

    private static ScoreNews crossed(boolean up, int number) {
        Facts facts = new Facts(
                facts(80).lead(),
                Samples.score(80),
                Samples.crossed(LEAD.toString(), "UP", number, NOON).recentActivity());
        return new ScoreNews.Crossed(LEAD, up, false, number, Qualification.WITHOUT_MODEL, facts, NOON, origin());
    }

    private static Facts facts(int engagement) {
        return new Facts(Samples.lead(LEAD.toString(), "a@example.com"), Samples.score(engagement), null);
    }

    private static Origin origin() {
        return new Origin(UUID.randomUUID(), "c", null);
    }
}
