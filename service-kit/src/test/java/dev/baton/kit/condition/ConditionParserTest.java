package dev.baton.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionParserTest {

    private final ConditionParser parser = new ConditionParser(
            Vocabulary.of("lead.title", "lead.companySize").withFamilies("lead.traits"),
            Vocabulary.of("event.name").withFamilies("event.properties"));

    @Test
    void readsATree() {
        // When
        Condition read = parser.parse(Map.of(
                "all",
                List.of(
                        List.of("lead.title", "contains", " VP "),
                        Map.of("not", List.of("lead.companySize", "atMost", 10.0)),
                        Map.of("events", Map.of("name", "Demo Requested", "within", "P30D", "atLeast", 2)))));

        // Then
        assertThat(read)
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Leaf("lead.title", Operator.CONTAINS, "VP"),
                        new Condition.Not(
                                List.of(new Condition.Leaf("lead.companySize", Operator.AT_MOST, Numbers.decimal(10)))),
                        new Condition.Events(List.of("Demo Requested"), null, Duration.ofDays(30), 2))));
    }

    @Test
    void canonicalTextIsEqualForEqualConditions() {
        // Given
        Condition one = parser.parse(List.of("lead.companySize", "between", List.of(10, 100.0)));
        Condition other = parser.parse(List.of("lead.companySize", "between", List.of(10.0, 100)));

        // Then
        assertThat(one.canonical())
                .isEqualTo("[\"lead.companySize\",\"between\",[10,100]]")
                .isEqualTo(other.canonical());
    }

    @Test
    void namesThePlaceAndTheLikelyMeaningOfEveryFault() {
        // When
        List<String> faults = faultsOf(Map.of(
                "all",
                List.of(
                        List.of("lead.titel", "contains", "vp"),
                        List.of("lead.title", "contians", "vp"),
                        List.of("lead.title", "exists", true),
                        List.of("lead.companySize", "atLeast", "many"),
                        List.of("lead.title", "matches", "("),
                        List.of("lead.companySize", "between", List.of(9, 1)),
                        Map.of("al", List.of()))));

        // Then
        assertThat(faults).hasSize(7);
        assertThat(faults.get(0)).isEqualTo("/when/all/0/0: Unknown path 'lead.titel', did you mean 'lead.title'?");
        assertThat(faults.get(1))
                .startsWith(
                        "/when/all/1/1: Unknown operator 'contians', did you mean 'contains'?; known are is, isNot");
        assertThat(faults.get(2)).isEqualTo("/when/all/2: 'exists' takes no value; remove what is given behind it");
        assertThat(faults.get(3)).isEqualTo("/when/all/3/2: Expected a number");
        assertThat(faults.get(4)).startsWith("/when/all/4/2: Not a regular expression");
        assertThat(faults.get(5)).startsWith("/when/all/5/2: The lowest is above the highest");
        assertThat(faults.get(6)).isEqualTo("/when/all/6/al: Unknown form 'al', did you mean 'all'?");
    }

    @Test
    void checksTheConditionOfAnEventsLeafAgainstTheOccurrencesVocabulary() {
        assertThat(faultsOf(Map.of("events", Map.of("where", List.of("lead.title", "is", "x"), "atLeast", 0))))
                .containsExactly(
                        "/when/events/where/0: Unknown path 'lead.title'",
                        "/when/events/atLeast: Expected a whole number, 1 or more");
        assertThat(faultsOf(Map.of("events", Map.of("naem", "x", "within", "a month"))))
                .contains("/when/events/naem: Unknown field 'naem', did you mean 'name'?")
                .anyMatch(fault -> fault.startsWith("/when/events/within: Expected a duration"));
        for (String within : List.of("PT0S", "P3651D", "P99999999999999999999D")) {
            assertThat(faultsOf(Map.of("events", Map.of("name", "x", "within", within))))
                    .singleElement()
                    .asString()
                    .startsWith("/when/events/within: Expected a duration");
        }
    }

    @Test
    void admitsWhateverStandsBelowAFamily() {
        assertThat(parser.parse(List.of("lead.traits.shoe.size", "atLeast", 46)))
                .isNotNull();
        assertThat(faultsOf(List.of("lead.traits", "exists"))).hasSize(1);
    }

    @Test
    void refusesWhatIsNoCondition() {
        for (Object document : Arrays.asList(null, "text", 1, Map.of(), List.of(), Map.of("all", List.of()))) {
            assertThat(faultsOf(document)).as("%s", document).hasSize(1);
        }
    }

    @Test
    void refusesATreeTooDeep() {
        // Given
        Object deep = List.of("lead.title", "exists");
        for (int i = 0; i < 30; i++) {
            deep = Map.of("not", List.of(deep));
        }

        // Then
        assertThat(faultsOf(deep)).singleElement().asString().contains("Too large");
    }

    private List<String> faultsOf(Object document) {
        return catchThrowableOfType(InvalidConditionException.class, () -> parser.parse(document, "/when"))
                .violations()
                .stream()
                .map(Object::toString)
                .toList();
    }
}
