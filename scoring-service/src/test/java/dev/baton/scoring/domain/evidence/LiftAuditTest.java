package dev.baton.scoring.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.evidence.LiftAudit.Rule;
import dev.baton.scoring.domain.evidence.RuleEvidence.Finding;
import dev.baton.scoring.domain.evidence.RuleEvidence.Kind;
import dev.baton.scoring.domain.score.Dimension;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiftAuditTest {

    private static final Rule VP = new Rule("vp", Dimension.FIT, 20_000);
    private static final Rule SPECIALIST = new Rule("specialist", Dimension.FIT, 2_000);
    private static final Rule PRICING = new Rule("pricing-page", Dimension.ENGAGEMENT, 10_000);

    private final LiftAudit audit = new LiftAudit(List.of(VP, SPECIALIST, PRICING));

    @Test
    void theVpWithTenTimesThePointsOfTheSpecialistWhoBuysIsFlagged() {
        // Given
        leads(100, 10, "vp");
        leads(100, 40, "specialist");
        leads(400, 80);

        // When
        RuleEvidence vp = evidence("vp");

        // Then
        assertThat(vp.findings()).extracting(Finding::kind).containsExactly(Kind.WRONG_SIGN, Kind.OUTRANKED);
        assertThat(vp.findings().get(1).other()).isEqualTo("specialist");
        assertThat(evidence("specialist").findings()).isEmpty();
    }

    @Test
    void aRuleThatAgreesWithHistoryIsLeftInPeace() {
        // Given
        leads(100, 50, "vp");
        leads(100, 30, "specialist");
        leads(400, 60);

        // When
        RuleEvidence vp = evidence("vp");

        // Then
        assertThat(vp.findings()).isEmpty();
        assertThat(vp.lift().favours()).isTrue();
        assertThat(vp.lift().with()).isEqualTo(new Share(50, 100));
    }

    @Test
    void rulesOfDifferentDimensionsAreNotCompared() {
        // Given
        leads(200, 60, "vp");
        leads(200, 160, "pricing-page");
        leads(200, 20);

        // When
        RuleEvidence vp = evidence("vp");

        // Then
        assertThat(vp.findings()).extracting(Finding::kind).doesNotContain(Kind.OUTRANKED);
    }

    @Test
    void aRuleThatMakesNoDifferenceIsNamed() {
        // Given
        leads(2_000, 600, "vp");
        leads(2_000, 600);

        // When
        RuleEvidence vp = evidence("vp");

        // Then
        assertThat(vp.findings()).extracting(Finding::kind).containsExactly(Kind.NO_DIFFERENCE);
    }

    @Test
    void fewLeadsAreNoEvidence() {
        // Given
        leads(19, 0, "vp");
        leads(400, 200);

        // When
        RuleEvidence vp = evidence("vp");

        // Then
        assertThat(vp.findings()).extracting(Finding::kind).containsExactly(Kind.TOO_FEW_LEADS);
    }

    private void leads(int count, int won, String... firing) {
        for (int i = 0; i < count; i++) {
            audit.add(i < won, Set.of(firing));
        }
    }

    private RuleEvidence evidence(String rule) {
        return audit.result().stream()
                .filter(evidence -> evidence.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
