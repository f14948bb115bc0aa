package dev.baton.scoring.domain.qualification;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Forecast;
import dev.baton.scoring.domain.score.Forecast.Level;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The forecast names the very hour that looking every hour would find, for any model and any history. */
class ForecastLawsTest {

    private static final int HOURS = 24 * 80;

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void findsTheFirstHourThatWatchingWouldFind(
            @ForAll CompiledModel model,
            @ForAll List<LeadEvent> history,
            @ForAll Level level,
            @ForAll boolean wanted,
            @ForAll @IntRange(min = 0, max = 60) int daysAgo) {
        // Given
        Instant asOf = NOW.minus(Duration.ofDays(daysAgo));
        History known = History.of(history, model);

        // When
        Optional<Instant> found = new Forecast(model)
                .next(known.profile(), known.tally(), Adjustments.NONE.effect(asOf), asOf, level, wanted);

        // Then
        Optional<Instant> watched = watch(model, known, asOf, level, wanted);
        Instant end = asOf.plus(HOURS, ChronoUnit.HOURS);
        assertThat(found.filter(hour -> hour.isBefore(end))).isEqualTo(watched);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whoIsToldNotToRiseNeverDoes(@ForAll CompiledModel model, @ForAll List<LeadEvent> history) {
        // Given
        History known = History.of(history, model);
        Score score = new Scorer(model).score(known.profile(), known.tally(), NOW);
        Forecast forecast = new Forecast(model);

        // Then
        if (!score.qualified() && !forecast.mayRise(score)) {
            assertThat(forecast.next(
                            known.profile(), known.tally(), Adjustments.NONE.effect(NOW), NOW, Level.ENTER, true))
                    .isEmpty();
        }
    }

    private static Optional<Instant> watch(
            CompiledModel model, History known, Instant asOf, Level level, boolean wanted) {
        Scorer scorer = new Scorer(model);
        Instant hour = asOf.truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i < HOURS; i++) {
            hour = hour.plus(1, ChronoUnit.HOURS);
            Score score = scorer.score(known.profile(), known.tally(), hour);
            boolean met = level == Level.ENTER
                    ? score.qualified()
                    : score.holds(model.model().qualification());
            if (met == wanted) {
                return Optional.of(hour);
            }
        }
        return Optional.empty();
    }
}
