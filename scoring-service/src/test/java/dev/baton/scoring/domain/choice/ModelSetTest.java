package dev.baton.scoring.domain.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.kit.condition.InvalidConditionException;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Scorer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelSetTest {

    private static final String FRAME = """
            key: %s
            name: Test
            %s
            fit: {cap: 50, rules: [{id: titled, when: [lead.title, exists], points: 7}]}
            engagement: {cap: 50, rules: [{id: done, when: [event.name, is, "%s"], points: %d}]}
            qualification: {threshold: {total: 60}, handRaise: {events: [Demo]}}
            """;

    private final ReadyModel everybody = model("everybody", "", "Read", 3);
    private final ReadyModel german = model("german", "{priority: 10, entry: [lead.country, is, DE]}", "Gelesen", 5);
    private final ReadyModel large =
            model("large", "{priority: 20, entry: [lead.companySize, atLeast, 500]}", "Read", 9);
    private final ModelSet set = new ModelSet(List.of(everybody, large, german));

    @Test
    void theFirstModelByPriorityWhoseEntryHoldsJudges() {
        assertThat(set.of(profile(Map.of("country", "DE", "companySize", 900)))).isSameAs(german);
        assertThat(set.of(profile(Map.of("country", "FR", "companySize", 900)))).isSameAs(large);
        assertThat(set.of(profile(Map.of("country", "FR")))).isSameAs(everybody);
    }

    @Test
    void aLeadThatChangesModelHasItsWholeHistoryThere() {
        // Given
        List<LeadEvent> before = List.of(
                Given.event("Gelesen", Map.of(), Given.NOW),
                Given.event("Read", Map.of(), Given.NOW),
                Given.traits(Map.of("title", "CEO"), Given.NOW));
        History incremental = History.of(before, set.counting());

        // When
        incremental.add(Given.traits(Map.of("country", "DE"), Given.NOW), set.counting());

        // Then
        ReadyModel now = set.of(incremental.profile());
        assertThat(now).isSameAs(german);
        assertThat(new Scorer(now.compiled())
                        .score(incremental.profile(), incremental.tally(), Given.NOW)
                        .total())
                .isEqualTo(12_000);
    }

    @Test
    void whatTwoModelsCountAlikeIsCountedOnce() {
        // When
        History history = History.of(List.of(Given.event("Read", Map.of(), Given.NOW)), set.counting());

        // Then
        assertThat(new Scorer(large.compiled())
                        .score(history.profile(), history.tally(), Given.NOW)
                        .total())
                .isEqualTo(9_000);
    }

    @Test
    void theCountsOfASetAreNamedByWhatIsCountedNotByHowManyModelsThereAre() {
        // Given
        ModelSet one = new ModelSet(List.of(everybody));

        // Then
        assertThat(one.counting().matcherSet())
                .isEqualTo(new ModelSet(List.of(everybody, large)).counting().matcherSet())
                .isNotEqualTo(set.counting().matcherSet());
    }

    @Test
    void aSetWithoutAModelForEverybodyIsNone() {
        assertThatThrownBy(() -> new ModelSet(List.of(german))).hasMessage("no model is for everybody");
    }

    @Test
    void namesTheModelsThatNoLeadReaches() {
        // Given
        ReadyModel late = model("late", "{priority: 500, entry: [lead.city, is, Rome]}", "Read", 1);

        // Then
        assertThat(set.with(late).unreachable()).containsExactly(late);
        assertThat(set.unreachable()).isEmpty();
    }

    @Test
    void whomAModelIsForMayNotDependOnClicks() {
        assertThatThrownBy(() -> model("x", "{entry: {events: {name: Demo}}}", "Read", 1))
                .isInstanceOf(InvalidConditionException.class)
                .hasMessageContaining("/entry");
    }

    private static ReadyModel model(String key, String envelope, String event, int points) {
        String lines = envelope.isEmpty()
                ? ""
                : envelope.substring(1, envelope.length() - 1).replaceFirst(", entry", "\nentry");
        String yaml = FRAME.formatted(key, lines, event, points);
        return new ReadyModel(Envelope.read(Given.document(yaml), Map.of()), Given.model(yaml));
    }

    private static Profile profile(Map<String, Object> traits) {
        Profile profile = new Profile();
        profile.learn(Given.traits(traits, Given.NOW));
        return profile;
    }
}
