package dev.baton.ingest.outbound.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.application.plan.InvalidPlanException;
import dev.baton.ingest.domain.plan.TrackingPlan;
import dev.baton.ingest.domain.plan.Violation;
import dev.baton.ingest.domain.plan.ViolationKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSchemaCompilerTest {

    private static final JsonSchemaCompiler COMPILER = new JsonSchemaCompiler();

    private static final String ORDER = """
            {"modes":{"unplannedEvents":"warn","unplannedProperties":"warn","violations":"quarantine"},
             "events":{"Order Placed":{"schema":{"type":"object","required":["amount"],"properties":{
               "amount":{"type":"number","minimum":0},"currency":{"enum":["EUR","USD"]},
               "buyer":{"type":"object","properties":{"age":{"type":"integer"}}},
               "code":{"type":["string","null"],"pattern":"^[A-Z]+$"},"at":{"type":"string","format":"date-time"}}}},
               "Anything Goes":{}},
             "calls":{"identify":{"schema":{"properties":{"age":{"type":"integer"}}}}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "REQUIRED_MISSING      | /properties/amount    | requires            | currency | EUR",
                "DATATYPE_MISMATCH     | /properties/amount    | Expected number, found string. | amount | 12",
                "VALUE_MISMATCH        | /properties/amount    | Expected minimum 0, found integer. | amount | -1",
                "ADDITIONAL_PROPERTIES | /properties/ammount   | Did you mean “amount”? | ammount | 1",
                "VALUE_MISMATCH        | /properties/currency  | one of [\"EUR\",\"USD\"], found string. | currency | GBP",
                "VALUE_MISMATCH        | /properties/code      | pattern             | code | secret-42",
                "VALUE_MISMATCH        | /properties/at        | date-time           | at | yesterday"
            })
    void eachViolationHasItsKindPointerAndWords(
            ViolationKind kind, String pointer, String words, String property, String value) {
        // Given
        Object sent =
                switch (value) {
                    case "-1" -> -1;
                    case "1" -> 1;
                    default -> value;
                };

        // When
        List<Violation> violations = plan(ORDER).violations(track("Order Placed", Map.of(property, sent)));

        // Then
        assertThat(violations).anySatisfy(violation -> {
            assertThat(violation.kind()).isEqualTo(kind);
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.detail()).contains(words).doesNotContain("secret", "GBP", "yesterday");
        });
    }

    @Test
    void whatFollowsThePlanHasNoViolation() {
        // Given
        TrackingPlan plan = plan(ORDER);

        // Then
        assertThat(plan.violations(track("Order Placed", Map.of("amount", 1.5, "buyer", Map.of("age", 3, "x", 1)))))
                .isEmpty();
        assertThat(plan.violations(track("Anything Goes", Map.of("x", List.of(1)))))
                .isEmpty();
        assertThat(plan.violations(call("page", Map.of("x", 1)))).isEmpty();
    }

    @Test
    void traitsAreCheckedAndNestedPointersAreWhole() {
        // Given
        TrackingPlan plan = plan(ORDER);

        // Then
        assertThat(plan.violations(call("identify", Map.of("age", "old"))))
                .extracting(Violation::pointer)
                .containsExactly("/traits/age");
        assertThat(plan.violations(track("Order Placed", Map.of("amount", 1, "buyer", Map.of("age", 1.5)))))
                .extracting(Violation::pointer)
                .containsExactly("/properties/buyer/age");
    }

    @Test
    void anUnplannedEventIsToldWhatItMayMean() {
        assertThat(plan(ORDER).violations(track("order_placed", Map.of())))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.kind()).isEqualTo(ViolationKind.UNPLANNED_EVENT);
                    assertThat(violation.pointer()).isEqualTo("/event");
                    assertThat(violation.detail()).contains("Did you mean “Order Placed”?");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"properties\":{\"a\":{}}}                                     | 1",
                "{\"properties\":{\"a\":{}},\"additionalProperties\":true}       | 0",
                "{\"properties\":{\"a\":{}},\"additionalProperties\":false}      | 1",
                "{\"allOf\":[{\"properties\":{\"a\":{},\"b\":{}}}]}              | 0",
                "{\"allOf\":[{\"properties\":{\"a\":{}}}]}                       | 1",
                "{\"patternProperties\":{\"^[ab]$\":{}}}                         | 0",
                "true                                                            | 0"
            })
    void whatASchemaDoesNotNameIsUnplannedUnlessItSaysSo(String schema, int violations) {
        // Given
        TrackingPlan plan =
                plan("{\"modes\":{\"unplannedProperties\":\"warn\"},\"events\":{\"E\":{\"schema\":" + schema + "}}}");

        // Then
        assertThat(plan.violations(track("E", Map.of("a", 1, "b", 1)))).hasSize(violations);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "not json                                    | !!                     | not JSON",
                "{\"events\":{},\"events\":{}}               | !!                     | not JSON",
                "[]                                          | !!                     | object",
                "{\"evnets\":{}}                             | /evnets                | “events”",
                "{\"modes\":{\"unplanedEvents\":\"warn\"}}   | /modes/unplanedEvents  | “unplannedEvents”",
                "{\"modes\":{\"violations\":\"block\"}}      | /modes/violations      | quarantine",
                "{\"events\":{\" E\":{}}}                    | /events/ E             | blank",
                "{\"calls\":{\"alias\":{}}}                  | /calls/alias           | nothing of this name"
            })
    void aDocumentThatIsNoPlanIsRefusedWithWhatToDo(String document, String pointer, String words) {
        assertThat(refusal(document).faults()).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(words);
        });
    }

    private static InvalidPlanException refusal(String document) {
        return catchThrowableOfType(InvalidPlanException.class, () -> plan(document));
    }

    private static TrackingPlan plan(String document) {
        return COMPILER.compile("default", 1, document);
    }

    private static AcceptedEvent track(String name, Map<String, Object> properties) {
        return event("track", name, Map.of(), properties);
    }

    private static AcceptedEvent call(String kind, Map<String, Object> payload) {
        return event(kind, null, payload, payload);
    }

    private static AcceptedEvent event(
            String kind, String name, Map<String, Object> traits, Map<String, Object> properties) {
        return new AcceptedEvent(
                "m",
                "s",
                kind,
                name,
                null,
                "u",
                null,
                null,
                traits,
                properties,
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                100,
                List.of());
    }
}
