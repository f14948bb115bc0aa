package dev.baton.scoring.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.Observation.Deed;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlookedTest {

    private final RuleReads reads = RuleReads.of(Given.defaultModel().model());
    private final Overlooked overlooked = new Overlooked(reads.rulesByPath(), reads.eventNames());

    @Test
    void aValueThatBuyersHaveAndNoRuleReadsIsNamed() {
        // Given
        leads(100, 80, Map.of("lead.traits.team", "field service"), Map.of());
        leads(300, 60, Map.of("lead.traits.team", "office"), Map.of());

        // When
        Overlooked.Item first = overlooked.result().get(0);

        // Then
        assertThat(first.path()).isEqualTo("lead.traits.team");
        assertThat(overlooked.result()).extracting(Overlooked.Item::value).contains("field service", "office");
        assertThat(overlooked.result())
                .filteredOn(item -> item.value().equals("field service"))
                .allMatch(item -> item.lift().favours());
    }

    @Test
    void aValueThatARuleNoticesIsNotOverlooked() {
        // Given
        for (int i = 0; i < 200; i++) {
            overlooked.add(observation(i < 160, Map.of("lead.industry", "Software"), Map.of()), Set.of("industry"));
            overlooked.add(observation(i < 20, Map.of("lead.industry", "Farming"), Map.of()), Set.of());
        }

        // When
        var items = overlooked.result();

        // Then
        assertThat(items).extracting(Overlooked.Item::value).containsExactly("Farming");
    }

    @Test
    void somethingDoneThatNoRuleNamesIsOverlooked() {
        // Given
        leads(100, 90, Map.of(), Map.of(Deed.any("Calculator Used"), 2));
        leads(100, 90, Map.of(), Map.of(Deed.any("Demo Requested"), 1));
        leads(400, 40, Map.of(), Map.of());

        // When
        var items = overlooked.result();

        // Then
        assertThat(items).extracting(Overlooked.Item::value).containsExactly("Calculator Used");
    }

    @Test
    void whatMayBeChanceIsNotNamed() {
        // Given
        leads(100, 25, Map.of("lead.traits.shoe", "brown"), Map.of());
        leads(100, 20, Map.of("lead.traits.shoe", "black"), Map.of());

        // When
        var items = overlooked.result();

        // Then
        assertThat(items).isEmpty();
    }

    private void leads(int count, int won, Map<String, Object> traits, Map<Deed, Integer> deeds) {
        for (int i = 0; i < count; i++) {
            overlooked.add(observation(i < won, traits, deeds), Set.of());
        }
    }

    private static Observation observation(boolean won, Map<String, Object> traits, Map<Deed, Integer> deeds) {
        return new Observation(won, Given.NOW, traits, deeds, Set.of());
    }
}
