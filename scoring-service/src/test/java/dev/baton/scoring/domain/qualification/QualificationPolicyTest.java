package dev.baton.scoring.domain.qualification;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.condition.Condition;
import dev.baton.scoring.domain.model.Qualification;
import dev.baton.scoring.domain.qualification.QualificationPolicy.Evidence;
import dev.baton.scoring.domain.qualification.QualificationPolicy.Trigger;
import dev.baton.scoring.domain.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualificationPolicyTest {

    private static final Evidence NONE = new Evidence(Instant.EPOCH, Instant.EPOCH);
    private static final Standing QUALIFIED = new Standing(true, 1, null, false, NOW.minusSeconds(99), null);

    private final QualificationPolicy policy = new QualificationPolicy(new Qualification(
            60_000,
            0,
            List.of(),
            48_000,
            Duration.ofHours(24),
            true,
            new Condition.Events(List.of("Demo"), null, null, 1),
            List.of(),
            Duration.ofDays(14)));

    @Test
    void crossesUpOnceAndNumbersTheCrossing() {
        // When
        Decision first = decide(score(61_000, NOW, "threshold"), NONE, Standing.NEW);
        Decision second = decide(score(70_000, NOW, "threshold"), NONE, first.standing());

        // Then
        assertThat(first).isEqualTo(new Decision.Up(new Standing(true, 1, null, false, NOW, null), false));
        assertThat(second).isEqualTo(new Decision.Unchanged(first.standing()));
    }

    @Test
    void staysWithinTheBandAndLeavesBelowItAfterTheDwell() {
        // Given
        Instant until = NOW.plus(Duration.ofHours(24));

        // When
        Decision fallen = decide(score(47_999, NOW), NONE, QUALIFIED);
        Decision later = decide(score(40_000, until.minusSeconds(1)), NONE, fallen.standing());
        Decision left = decide(score(40_000, until), NONE, later.standing());

        // Then
        assertThat(decide(score(48_000, NOW), NONE, QUALIFIED)).isInstanceOf(Decision.Unchanged.class);
        assertThat(fallen).isEqualTo(new Decision.Dwelling(QUALIFIED.below(NOW), until));
        assertThat(later).isEqualTo(new Decision.Dwelling(QUALIFIED.below(NOW), until));
        assertThat(left).isEqualTo(new Decision.Down(new Standing(false, 2, null, false, null, null)));
    }

    @Test
    void whoComesBackDuringTheDwellDidNotLeaveAndTheNextDwellIsWhole() {
        // Given
        Decision fallen = decide(score(40_000, NOW), NONE, QUALIFIED);

        // When
        Decision back = decide(score(48_000, NOW.plusSeconds(60)), NONE, fallen.standing());
        Decision again = decide(score(40_000, NOW.plus(Duration.ofHours(25))), NONE, back.standing());

        // Then
        assertThat(back).isEqualTo(new Decision.Unchanged(QUALIFIED));
        assertThat(again).isInstanceOf(Decision.Dwelling.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = CrossingCause.class,
            names = {"CORRECTION", "ERASURE", "MODEL", "ADJUSTMENT"})
    void whatADecisionPutBelowLeavesWithoutADwell(CrossingCause decided) {
        assertThat(policy.decide(score(40_000, NOW), NONE, QUALIFIED, new Trigger(decided, false)))
                .isInstanceOf(Decision.Down.class);
    }

    @Test
    void whoNeverHadQualifiedHasNoBandToStayIn() {
        // Given
        Trigger doubted = new Trigger(CrossingCause.CORRECTION, true);

        // Then
        assertThat(policy.decide(score(55_000, NOW), NONE, QUALIFIED, doubted)).isInstanceOf(Decision.Down.class);
        assertThat(policy.decide(score(61_000, NOW, "threshold"), NONE, QUALIFIED, doubted))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void leavesAtOnceWhenDisqualified() {
        assertThat(decide(disqualified(), NONE, QUALIFIED)).isInstanceOf(Decision.Down.class);
        assertThat(decide(disqualified(), NONE, Standing.NEW)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void aHandedBackLeadRestsUntilTheCoolDownIsOver() {
        // Given
        Standing resting = QUALIFIED.handedBack(NOW);
        Evidence fresh = new Evidence(NOW.plusSeconds(60), Instant.EPOCH);
        Instant later = NOW.plus(Duration.ofDays(14));

        // Then
        assertThat(decide(score(90_000, later.minusSeconds(1), "threshold"), fresh, resting))
                .isEqualTo(new Decision.Resting(resting, later));
        assertThat(decide(score(90_000, later, "threshold"), fresh, resting)).isInstanceOf(Decision.Up.class);
    }

    @Test
    void aHandedBackLeadNeedsNewEvidenceHoweverLongItRested() {
        // Given
        Standing resting = QUALIFIED.handedBack(NOW);
        Evidence old = new Evidence(NOW, NOW);

        // Then
        assertThat(decide(score(90_000, NOW.plus(Duration.ofDays(99)), "threshold"), old, resting))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void aNewRequestEndsTheRestAndAnOldOneDoesNot() {
        // Given
        Standing resting = QUALIFIED.handedBack(NOW);
        Instant soon = NOW.plusSeconds(60);

        // When
        Decision again = decide(score(9_000, soon, "hand-raise"), new Evidence(soon, soon), resting);
        Decision old =
                decide(score(9_000, NOW.plus(Duration.ofDays(20)), "hand-raise"), new Evidence(soon, NOW), resting);

        // Then
        assertThat(again).isEqualTo(new Decision.Up(new Standing(true, 2, null, false, soon, null), true));
        assertThat(old).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void aLeadExcludedByAPersonStaysOutUntilAdmitted() {
        // Given
        Standing excluded = Standing.NEW.excludedByPerson();

        // Then
        assertThat(decide(score(90_000, NOW, "threshold"), NONE, excluded)).isInstanceOf(Decision.Unchanged.class);
        assertThat(decide(score(90_000, NOW, "threshold"), NONE, excluded.admitted()))
                .isInstanceOf(Decision.Up.class);
    }

    private Decision decide(Score score, Evidence evidence, Standing standing) {
        return policy.decide(score, evidence, standing, Trigger.EVIDENCE);
    }

    private static Score score(long total, Instant asOf, String... qualifiedBy) {
        return new Score(
                "m", 1, asOf, 0, total, 0, "A1", 0, true, true, List.of(qualifiedBy), List.of(), List.of(), List.of());
    }

    private static Score disqualified() {
        return new Score(
                "m",
                1,
                NOW,
                0,
                90_000,
                0,
                "A1",
                0,
                true,
                true,
                List.of("threshold"),
                List.of("x"),
                List.of(),
                List.of());
    }
}
