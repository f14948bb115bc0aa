package dev.baton.scoring.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final CompiledModel MODEL = Given.defaultModel();

    @Test
    void itSaysHowMuchIsMissingAndWhatWouldGiveIt() {
        // Given
        LeadEvent known = Given.traits(
                Map.of("title", "VP Sales", "email", "vera@acme.example", "company", "Acme", "companySize", 300),
                Given.NOW.minus(Duration.ofDays(1)));

        // When
        Outlook outlook = outlook(known);

        // Then
        assertThat(outlook.fitMissing()).isZero();
        assertThat(outlook.pointsMissing()).isPositive();
        assertThat(outlook.steps())
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> Long.compare(other.points(), one.points()));
        assertThat(outlook.steps())
                .allSatisfy(step -> assertThat(step.enough()).isEqualTo(step.points() >= outlook.pointsMissing()));
        assertThat(outlook.gates()).isEmpty();
    }

    @Test
    void whatTheLeadHasDoneIsNotProposedAgain() {
        // Given
        LeadEvent asked = Given.event("Demo Requested", Map.of(), Given.NOW.minus(Duration.ofHours(2)));

        // When
        Outlook outlook = outlook(asked);

        // Then
        assertThat(outlook.steps()).extracting(Outlook.Step::rule).doesNotContain("demo-requested");
        assertThat(outlook.contactMissing()).isTrue();
    }

    @Test
    void aGateThatHoldsIsNamed() {
        // Given
        LeadEvent competitor = Given.traits(Map.of("email", "spy@rival-example.com"), Given.NOW);

        // When
        Outlook outlook = outlook(competitor);

        // Then
        assertThat(outlook.gates()).containsExactly("competitor");
    }

    private static Outlook outlook(LeadEvent... events) {
        History history = History.of(List.of(events), MODEL);
        Score score = new Scorer(MODEL).score(history.profile(), history.tally(), Given.NOW);
        return Outlook.of(MODEL, history.profile(), history.tally(), score, Given.NOW);
    }
}
