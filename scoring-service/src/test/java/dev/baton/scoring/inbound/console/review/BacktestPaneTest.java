package dev.baton.scoring.inbound.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.trial.BacktestReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacktestPaneTest {

    private static final LocalDate UNTIL = LocalDate.parse("2026-03-10");
    private static final Map<String, Long> COUNTS = Map.of(
            "leads", 200L,
            "candidate.qualified", 50L,
            "candidate.day.2026-03-01", 3L,
            "candidate.day.2026-03-10", 4L,
            "candidate.handed-over.won", 20L,
            "candidate.handed-over.lost", 5L,
            "candidate.kept.won", 20L,
            "candidate.kept.lost", 55L,
            "active.day.2026-03-10", 1L,
            "gained.3", 7L);

    @Test
    void everyDayOfThePeriodIsDrawnAlsoWhereNothingHappened() {
        // When
        BacktestPane pane = BacktestPane.of(BacktestReport.of(COUNTS, 10, new BigDecimal("2.50")), UNTIL, true);

        // Then
        assertThat(pane.days()).hasSize(10).first().satisfies(day -> assertThat(day.label())
                .isEqualTo("2026-03-01"));
        assertThat(pane.days())
                .extracting(BacktestPane.Bar::candidate)
                .containsExactly(3L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 4L);
        assertThat(pane.days().getLast().active()).isOne();
        assertThat(pane.days().getLast().capacity()).isEqualTo("2.5");
    }

    @Test
    void aLongPeriodIsDrawnByWeekAndLosesNobody() {
        // When
        BacktestPane pane = BacktestPane.of(BacktestReport.of(COUNTS, 200, BigDecimal.TWO), UNTIL, true);

        // Then
        assertThat(pane.unit()).isEqualTo("leads a week");
        assertThat(pane.days()).hasSizeLessThan(31);
        assertThat(pane.days().stream().mapToLong(BacktestPane.Bar::candidate).sum())
                .isEqualTo(7);
        assertThat(pane.days().getFirst().capacity()).isEqualTo("14");
    }

    @Test
    void figuresNameTheirDenominators() {
        // When
        BacktestPane pane = BacktestPane.of(BacktestReport.of(COUNTS, 10, null), UNTIL, true);

        // Then
        assertThat(pane.rows())
                .extracting(
                        row -> row.candidate().value() + " " + row.candidate().of())
                .containsExactly("50 leads", "80.0 % 20 of 25", "50.0 % 20 of 40", "2.00 times");
        assertThat(pane.rows().get(1).active().value()).isEqualTo("–");
        assertThat(pane.sentences()).anyMatch(line -> line.contains("100 of 200 leads have a known outcome"));
        assertThat(pane.sentences())
                .anyMatch(line -> line.contains("Of 7 won leads") && line.contains("3 days earlier"));
        assertThat(pane.fills()).contains("Say what the team can take");
    }

    @Test
    void withoutOutcomesItSaysWhatIsMissing() {
        // When
        BacktestPane pane = BacktestPane.of(BacktestReport.of(Map.of("leads", 3L), 10, null), UNTIL, true);

        // Then
        assertThat(pane.sentences()).first().satisfies(line -> assertThat(line)
                .contains("only leads with an e-mail address"));
        assertThat(pane.sentences()).anyMatch(line -> line.contains("No lead has an outcome yet"));
        assertThat(pane.sentences()).anyMatch(line -> line.contains("Lead time gained is not known"));
    }

    @Test
    void aHistoryWithoutDatesIsSuspected() {
        // Given
        Map<String, Long> counts = Map.of("leads", 9L, "candidate.qualified", 4L, "candidate.kept.won", 5L);

        // When
        BacktestPane pane = BacktestPane.of(BacktestReport.of(counts, 10, null), UNTIL, false);

        // Then
        assertThat(pane.sentences()).anyMatch(line -> line.contains("imported with its dates"));
        assertThat(pane.rows())
                .extracting(
                        row -> row.candidate().value() + " " + row.candidate().of())
                .containsExactly(
                        "4 leads",
                        "– not known: no lead with an outcome was handed over",
                        "0.0 % 0 of 5",
                        "– not known without precision");
    }

    @Test
    void leadsThatQualifyAtTheInstantOfTheirOutcomeAreNamed() {
        // Given
        Map<String, Long> counts = Map.of(
                "leads",
                9L,
                "candidate.handed-over.won",
                5L,
                "candidate.handed-over.lost",
                2L,
                "candidate.at-outcome.won",
                4L,
                "candidate.at-outcome.lost",
                2L);

        // When
        BacktestPane pane = BacktestPane.of(BacktestReport.of(counts, 10, null), UNTIL, false);

        // Then
        assertThat(pane.sentences())
                .anyMatch(line -> line.startsWith(
                        "6 of the 7 handed-over leads with an outcome qualify at the very instant of it (4 won)"));
    }

    @Test
    void aTeamThatCouldTakeMoreIsNotCalledFull() {
        // When
        BacktestPane pane = BacktestPane.of(BacktestReport.of(COUNTS, 10, BigDecimal.TEN), UNTIL, true);

        // Then
        assertThat(pane.fills())
                .isEqualTo(
                        "The team is not filled: no threshold hands over more than 0 leads a day, and the team can take 10.");
    }
}
