package dev.baton.scoring.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private final Profile profile = new Profile();

    @Test
    void consentManagersFormsAndContextAreUnderstood() {
        // When
        learn(
                Map.of(),
                Map.of("consent", Map.of("categoryPreferences", Map.of("Analytics", true, "Profiling", "denied"))));
        learn(Map.of("consent", Map.of("marketing", "no", "nonsense", List.of())), Map.of());

        // Then
        assertThat(Consent.purposes(profile))
                .containsExactlyInAnyOrderEntriesOf(Map.of("analytics", true, "profiling", false, "marketing", false));
        assertThat(Consent.objectsToProfiling(profile)).isTrue();
    }

    @Test
    void theStatementThatHappenedLastHoldsWhateverArrivedLast() {
        // When
        learn(Map.of(), Map.of("consent", Map.of("profiling", true)), Given.NOW.plusSeconds(1));
        learn(Map.of(), Map.of("consent", Map.of("profiling", false)), Given.NOW);

        // Then
        assertThat(Consent.objectsToProfiling(profile)).isFalse();
    }

    @Test
    void whoRefusesNewsIsNotOptedInBySubscribing() {
        // When
        learn(Map.of("newsletter", "true"), Map.of("consent", Map.of("marketing", false)));

        // Then
        assertThat(Consent.optedIn(profile)).isFalse();
    }

    @Test
    void sendersCannotSetThePurposeByItsInnerName() {
        // When
        learn(Map.of("$consent.profiling", false), Map.of("consent", "all of it"));

        // Then
        assertThat(Consent.purposes(profile)).isEmpty();
    }

    @Test
    void purposeNamesWithControlCharactersDoNotReplaceAnObjection() {
        // Given
        learn(Map.of(), Map.of("consent", Map.of("profiling", false)), Given.NOW);

        // When
        learn(Map.of(), Map.of("consent", Map.of("profiling" + Traits.WITHIN + "x", true)), Given.NOW.plusSeconds(1));

        // Then
        assertThat(Consent.objectsToProfiling(profile)).isTrue();
    }

    private void learn(Map<String, Object> traits, Map<String, Object> context) {
        learn(traits, context, Given.NOW);
    }

    private void learn(Map<String, Object> traits, Map<String, Object> context, Instant at) {
        profile.learn(
                new LeadEvent(Given.nextId(), "identify", null, "d", null, null, traits, Map.of(), context, at, 100));
    }
}
