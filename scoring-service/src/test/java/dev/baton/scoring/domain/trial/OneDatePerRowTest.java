package dev.baton.scoring.domain.trial;

import static dev.baton.scoring.domain.trial.BacktestTest.contact;
import static dev.baton.scoring.domain.trial.BacktestTest.day;
import static dev.baton.scoring.domain.trial.BacktestTest.demo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.trial.LeadOutcome.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Backtests over files that give traits, behaviour and outcome of a row one date. */
class OneDatePerRowTest {

    private final ModelSet generous = BacktestTest.set(10);
    private final ModelSet strict = BacktestTest.set(2);

    @Test
    void aLeadThatQualifiesAtTheInstantOfItsOutcomeCountsAsHandedOverVisibly() {
        // Given: a file with one date per row
        Backtest backtest = new Backtest(Given.NOW, 90, Map.of());
        for (int i = 0; i < 4; i++) {
            Kind kind = i == 0 ? Kind.LOST : Kind.WON;
            add(backtest, demo(day(i)), new LeadOutcome(kind, day(i)));
        }
        add(backtest, demo(day(5)), new LeadOutcome(Kind.WON, day(4)));

        // When
        BacktestReport report = BacktestReport.of(backtest.counts(), 90, null);

        // Then
        assertThat(report.candidate().wonAtOutcome()).isEqualTo(3);
        assertThat(report.candidate().lostAtOutcome()).isEqualTo(1);
        assertThat(report.candidate().precision()).isEqualByComparingTo("0.75");
        assertThat(report.candidate().recall()).isEqualByComparingTo("0.75");
        assertThat(report.beforeOutcome().leads()).isZero();
    }

    @Test
    void eventsOfOneInstantAreOneStateWhateverTheirIds() {
        // Given
        LeadEvent demo = Given.event("Demo Requested", Map.of(), day(1));
        LeadEvent rival = Given.traits(Map.of("company", "Rival"), day(1));

        // Then
        assertThat(Replay.of(List.of(contact(0), demo, rival), generous).first())
                .isNull();
        assertThat(Replay.of(List.of(contact(0), rival, demo), generous).first())
                .isNull();
    }

    @Test
    void noThresholdFillsATeamThatCouldTakeEvenMore() {
        // Given
        Backtest backtest = new Backtest(Given.NOW, 10, Map.of());
        add(backtest, demo(Given.NOW));

        // When
        BacktestReport.Volume volume =
                BacktestReport.of(backtest.counts(), 10, BigDecimal.TEN).volume();

        // Then
        assertThat(volume.fills()).isNull();
        assertThat(volume.belowCapacity()).isTrue();
    }

    private void add(Backtest backtest, List<LeadEvent> events, LeadOutcome... outcomes) {
        backtest.add(Replay.of(events, generous), Replay.of(events, strict), List.of(outcomes));
    }
}
