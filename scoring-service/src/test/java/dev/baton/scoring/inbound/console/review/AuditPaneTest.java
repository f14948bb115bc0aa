package dev.baton.scoring.inbound.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.evidence.AuditWork;
import dev.baton.scoring.domain.evidence.Lift;
import dev.baton.scoring.domain.evidence.LiftAudit;
import dev.baton.scoring.domain.evidence.Overlooked;
import dev.baton.scoring.domain.evidence.Share;
import dev.baton.scoring.domain.score.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The VP-and-specialist trap, as a page tells it. */
class AuditPaneTest {

    private final AuditPane pane = AuditPane.of(report());

    @Test
    void thePointsThatContradictHistoryAreNamedFirst() {
        assertThat(pane.contradictions()).first().satisfies(first -> {
            assertThat(first.rule()).isEqualTo("vp");
            assertThat(first.points()).isEqualTo("+20");
            assertThat(first.kind()).isEqualTo("Wrong sign");
            assertThat(first.words()).anyMatch(words -> words.contains("more points than specialist"));
        });
        assertThat(pane.contradictions())
                .extracting(AuditPane.Contradiction::rule)
                .doesNotContain("specialist", "rare");
    }

    @Test
    void eachRuleIsAnIntervalBesideItsPoints() {
        // Given
        List<AuditPane.Line> fit = pane.charts().getFirst().lines();

        // Then
        assertThat(fit).extracting(AuditPane.Line::label).containsExactly("vp +20 ≠", "specialist +7");
        assertThat(fit.get(0).tone()).isEqualTo("late");
        assertThat(Double.parseDouble(fit.get(0).high())).isLessThan(1);
        assertThat(Double.parseDouble(fit.get(1).low())).isGreaterThan(1);
        assertThat(fit.get(1).support()).isEqualTo("80 of 100");
        assertThat(pane.charts().getFirst().thin()).isEqualTo("rare +2");
    }

    @Test
    void whatIsOverlookedIsSaidForAndAgainst() {
        assertThat(pane.favoured()).extracting(AuditPane.Line::label).containsExactly("origin “fair”");
        assertThat(pane.against()).extracting(AuditPane.Line::label).containsExactly("origin “list”");
        assertThat(pane.favoured())
                .allSatisfy(line -> assertThat(Double.parseDouble(line.high())).isLessThanOrEqualTo(8));
        assertThat(pane.summary()).contains("90 of 200 leads", "45.0 %", "AUC 0.700");
    }

    private static AuditWork.Report report() {
        LiftAudit audit = new LiftAudit(List.of(
                new LiftAudit.Rule("rare", Dimension.FIT, 2_000),
                new LiftAudit.Rule("specialist", Dimension.FIT, 7_000),
                new LiftAudit.Rule("vp", Dimension.FIT, 20_000)));
        for (int i = 0; i < 200; i++) {
            boolean specialist = i < 100;
            boolean won = specialist ? i < 80 : i < 110;
            audit.add(won, i == 0 ? Set.of("specialist", "rare") : Set.of(specialist ? "specialist" : "vp"));
        }
        return new AuditWork.Report(
                200,
                90,
                new BigDecimal("0.700"),
                audit.result(),
                List.of(
                        new Overlooked.Item(
                                "lead.traits.origin", "fair", Lift.strict(new Share(40, 40), new Share(50, 160))),
                        new Overlooked.Item(
                                "lead.traits.origin", "list", Lift.strict(new Share(2, 60), new Share(88, 140)))));
    }
}
