package dev.baton.scoring.domain.adjustment;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Appraiser;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.adjustment.Adjustment.Kind;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Dimension;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people say stands beside the rules, adds up with them and ends on time. */
class AdjustmentTest {

    private final CompiledModel model = Given.model("""
            key: test
            version: 1
            name: Test
            fit: {cap: 50, rules: []}
            engagement:
              cap: 50
              rules: [{id: e, when: [event.name, is, E], points: 30, decay: {type: LINEAR, over: P30D}}]
            qualification: {threshold: {total: 40}, dwell: PT6H, requiresContact: false, handRaise: {events: [Demo]}}
            """);
    private final History history = History.of(List.of(Given.event("E", Map.of(), NOW)), model);

    @Test
    void addedPointsCountAndTheAutomaticScoreStaysWhatItIs() {
        // When
        Score score = score(NOW, made(Kind.ADD, 15, NOW, null), made(Kind.ADD, -2, NOW, null));

        // Then
        assertThat(score.automatic()).isEqualTo(30_000);
        assertThat(score.total()).isEqualTo(43_000).isEqualTo(sum(score));
        assertThat(score.qualifiedBy()).containsExactly("threshold");
        assertThat(score.contributions())
                .filteredOn(given -> given.dimension() == Dimension.ADJUSTMENT)
                .extracting(Contribution::reason)
                .containsOnly("Met at the fair (max)");
    }

    @Test
    void aPinHoldsTheTotalWhateverElseThereIsAndTheNewestHolds() {
        // When
        Score score = score(
                NOW,
                made(Kind.PIN, 80, NOW.minusSeconds(9), null),
                made(Kind.ADD, 500, NOW.minusSeconds(7), null),
                made(Kind.PIN, 12.5, NOW.minusSeconds(5), null));

        // Then
        assertThat(score.total()).isEqualTo(12_500).isEqualTo(sum(score));
    }

    @Test
    void nothingIsTakenThatIsNotThere() {
        assertThat(score(NOW, made(Kind.ADD, -900, NOW, null)).total()).isZero();
    }

    @Test
    void anAdjustmentCountsFromWhenItWasMadeUntilItEnds() {
        // Given
        Adjustment made = made(Kind.ADD, 5, NOW, NOW.plusSeconds(60));

        // Then
        assertThat(made.inForce(NOW.minusMillis(1))).isFalse();
        assertThat(made.inForce(NOW)).isTrue();
        assertThat(made.inForce(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void itsEndIsACrossingOnTimeAndLeavesNoDwell() {
        // Given
        Instant end = NOW.plus(Duration.ofMinutes(90));
        Standing qualified = new Standing(true, 1, null, false, NOW, null);

        // When
        var next = new Appraiser(model)
                .nextCrossing(
                        history.profile(),
                        history.tally(),
                        new Adjustments(List.of(made(Kind.ADD, 15, NOW, end))),
                        qualified,
                        NOW);

        // Then: thirty points are below the level of leaving, 32, without the adjustment
        assertThat(next).contains(end);
    }

    @Test
    void withoutAnEndTheFallAndItsDwellAreForetold() {
        // Given
        Standing qualified = new Standing(true, 1, null, false, NOW, null);

        // When
        var next = new Appraiser(model)
                .nextCrossing(
                        history.profile(),
                        history.tally(),
                        new Adjustments(List.of(made(Kind.ADD, 15, NOW, null))),
                        qualified,
                        NOW);

        // Then: below 17 of 30 points after more than 312 of 720 hours, and six hours of dwell
        assertThat(next).contains(Instant.parse("2026-03-10T12:00:00Z").plus(Duration.ofHours(313 + 6)));
    }

    private Score score(Instant asOf, Adjustment... made) {
        return new Scorer(model).score(history.profile(), history.tally(), new Adjustments(Arrays.asList(made)), asOf);
    }

    private static long sum(Score score) {
        return score.contributions().stream().mapToLong(Contribution::points).sum();
    }

    private static Adjustment made(Kind kind, double points, Instant at, Instant end) {
        return new Adjustment(Given.nextId(), kind, Math.round(points * 1000), "Met at the fair", "max", at, end, null);
    }
}
