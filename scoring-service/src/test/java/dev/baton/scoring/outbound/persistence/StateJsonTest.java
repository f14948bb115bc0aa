package dev.baton.scoring.outbound.persistence;

import static dev.baton.scoring.domain.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateJsonTest {

    private final StateJson json = new StateJson(new ObjectMapper());
    private final CompiledModel model = Given.defaultModel();

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        // Given
        Map<String, Object> traits = new HashMap<>();
        traits.put("email", "a@b.example");
        traits.put("company", Map.of("name", "Acme", "employees", 250));
        traits.put("tags", List.of("x", 1, true));
        traits.put("phone", null);
        traits.put("budget", 12.5);
        History history = History.of(
                List.of(
                        Given.traits(traits, NOW),
                        Given.event("Pricing Page Viewed", Map.of(), NOW.minusSeconds(7200)),
                        Given.event("Pricing Page Viewed", Map.of(), NOW),
                        Given.event("Newsletter Subscribed", Map.of(), NOW)),
                model);

        // Then
        Profile profile = json.profile(json.write(history.profile()));
        assertThat(profile).isEqualTo(history.profile());
        assertThat(json.tally(json.write(history.tally()))).isEqualTo(history.tally());
    }

    @Test
    void whatWasLeftOutReadsBackAsItWas() {
        // Given
        Map<String, Object> traits = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            traits.put("trait-" + i, "value");
        }
        traits.put("large", "x".repeat(10_000));
        History history = History.of(
                List.of(
                        Given.traits(traits, NOW),
                        Given.traits(Map.of("trait-0", "longer than before"), NOW.minusSeconds(1))),
                model);

        // When
        Profile profile = json.profile(json.write(history.profile()));

        // Then
        assertThat(profile).isEqualTo(history.profile());
        assertThat(profile.leftOut().isEmpty()).isFalse();
        assertThat(profile.cutAt()).isNotNull();
    }

    @Test
    void aTallyCountsOnWhereItWasWritten() {
        // Given
        LeadEvent first = Given.event("Webinar Attended", Map.of(), NOW);
        LeadEvent second = Given.event("Webinar Attended", Map.of(), NOW.minusSeconds(90_000));
        History stored = History.of(List.of(first), model);

        // When
        History read = new History(json.profile(json.write(stored.profile())), json.tally(json.write(stored.tally())));
        read.add(second, model);

        // Then
        assertThat(read.tally())
                .isEqualTo(History.of(List.of(second, first), model).tally());
    }
}
