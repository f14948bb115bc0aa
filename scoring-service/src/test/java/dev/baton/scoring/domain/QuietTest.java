package dev.baton.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.identity.Person;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.qualification.Decision;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuietTest {

    private static final String YAML = """
            key: test
            name: Test
            fit: {cap: 50, rules: [{id: titled, when: [lead.title, exists], points: 10}]}
            engagement: {cap: 50, rules: [{id: read, when: [event.name, is, Read], points: %d}]}
            disqualifiers: [{id: rival, when: [lead.company, is, Rival]}]
            qualification: {threshold: {total: 40}, handRaise: {events: [Demo Requested]}}
            """;
    private static final Instant LATER = Given.NOW.plus(Duration.ofDays(1));

    private final CompiledModel strict = Given.model(YAML.formatted(5));
    private final CompiledModel generous = Given.model(YAML.formatted(40));

    @Test
    void whoQualifiesByTheChangeAloneIsToldToNobody() {
        // Given
        Lead lead = lead(Standing.NEW);

        // When
        adopt(lead, generous);

        // Then
        assertThat(look(lead, generous)).isInstanceOf(Decision.Unchanged.class);
        assertThat(lead.standing()).isEqualTo(Standing.NEW);
        assertThat(lead.score().qualified()).isTrue();
        assertThat(lead.quietSince()).isEqualTo(Given.NOW);
    }

    @Test
    void whateverElseItDoesItStaysQuiet() {
        // Given
        Lead lead = lead(Standing.NEW);
        adopt(lead, generous);

        // When
        lead.take(Given.event("Read", Map.of(), LATER), generous);

        // Then
        assertThat(look(lead, generous)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void whoAsksForContactAfterTheChangeCrossesAtOnce() {
        // Given
        Lead lead = lead(Standing.NEW);
        adopt(lead, generous);

        // When
        lead.take(Given.event("Demo Requested", Map.of(), LATER), generous);

        // Then
        assertThat(look(lead, generous)).isInstanceOf(Decision.Up.class);
        assertThat(lead.quietSince()).isNull();
    }

    @Test
    void whoFailsAndMeetsTheCriteriaAgainCrosses() {
        // Given
        Lead lead = lead(Standing.NEW);
        adopt(lead, generous);

        // When
        look(lead, strict);

        // Then
        assertThat(lead.quietSince()).isNull();
        assertThat(look(lead, generous)).isInstanceOf(Decision.Up.class);
    }

    @Test
    void whoFailsByTheChangeAloneStaysWithSales() {
        // Given
        Lead lead = lead(Standing.NEW);
        look(lead, generous);
        Standing qualified = lead.standing();

        // When
        adopt(lead, strict);

        // Then
        assertThat(look(lead, strict)).isInstanceOf(Decision.Unchanged.class);
        assertThat(lead.standing()).isEqualTo(qualified);
    }

    @Test
    void aGateIsToldWhateverTheModelDid() {
        // Given
        Lead lead = lead(Standing.NEW);
        look(lead, generous);
        adopt(lead, strict);

        // When
        lead.take(Given.traits(Map.of("company", "Rival"), LATER), strict);

        // Then
        assertThat(look(lead, strict)).isInstanceOf(Decision.Down.class);
    }

    @Test
    void whoWasHandedBackIsJudgedAsEver() {
        // Given
        Lead lead = lead(Standing.NEW);
        look(lead, generous);
        adopt(lead, strict);
        lead.moved("RECYCLED", lead.standing().handedBack(Given.NOW));
        lead.take(Given.event("Demo Requested", Map.of(), LATER), strict);

        // Then
        assertThat(look(lead, strict)).isInstanceOf(Decision.Up.class);
        assertThat(lead.quietSince()).isNull();
    }

    @Test
    void whoseStandingFitsIsNotQuiet() {
        // Given
        Lead lead = lead(Standing.NEW);

        // When
        adopt(lead, strict);

        // Then
        assertThat(lead.quietSince()).isNull();
        assertThat(lead.quietChanged()).isFalse();
    }

    @Test
    void whoNoLongerMeetsTheCriteriaThatMadeItQuietIsNotQuietUnderOthers() {
        // Given
        Lead lead = lead(Standing.NEW);
        adopt(lead, generous);
        Score strictly = new Appraiser(strict).score(lead, Given.NOW);

        // When
        Quiet.adoptAloud(lead, strictly, strictly.holds(strict.model().qualification()));

        // Then
        assertThat(lead.quietSince()).isNull();
        assertThat(lead.crossesByCriteria()).isFalse();
    }

    private void adopt(Lead lead, CompiledModel model) {
        Score score = new Appraiser(model).score(lead, Given.NOW);
        Quiet.adopt(lead, score, score.holds(model.model().qualification()), Given.NOW);
    }

    private static Decision look(Lead lead, CompiledModel model) {
        Standing before = lead.standing();
        Decision decision = new Appraiser(model).appraise(lead, LATER);
        return Quiet.heard(
                lead,
                before,
                decision,
                model.latestHandRaise(lead.tally()),
                lead.score().holds(model.model().qualification()),
                false);
    }

    /** Ten points of fit, one page read; both models count the same. */
    private Lead lead(Standing standing) {
        List<LeadEvent> events = List.of(
                Given.traits(Map.of("title", "CEO", "email", "ceo@acme.example"), Given.NOW),
                Given.event("Read", Map.of(), Given.NOW));
        Person person = new Person(Given.nextId(), "ceo", true);
        return new Lead(person, History.of(events, strict), standing, null);
    }
}
