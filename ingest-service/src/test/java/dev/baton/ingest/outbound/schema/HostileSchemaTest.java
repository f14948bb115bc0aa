package dev.baton.ingest.outbound.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.application.plan.InvalidPlanException;
import dev.baton.ingest.domain.plan.TrackingPlan;
import dev.baton.ingest.domain.plan.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas that would fetch, never end, explode, or are none. */
class HostileSchemaTest {

    private static final JsonSchemaCompiler COMPILER = new JsonSchemaCompiler();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"propertys\":{}}                                   | /propertys        | “properties”",
                "{\"properties\":{\"a\":{\"type\":\"strng\"}}}        | /properties/a/type| “string”",
                "{\"properties\":{\"a\":{\"format\":\"e-mail\"}}}     | /properties/a/format | “email”",
                "{\"$ref\":\"https://evil.example.com/s.json\"}       | /$ref             | nowhere",
                "{\"$ref\":\"file:///etc/passwd\"}                    | /$ref             | nowhere",
                "{\"$ref\":\"#/$defs/a\"}                             | /$ref             | nowhere",
                "{\"$id\":\"https://evil.example.com/\"}              | /$id              | not supported",
                "{\"$schema\":\"https://evil.example.com/m\"}         | /$schema          | 2020-12",
                "{\"properties\":{\"a\":{\"pattern\":\"(?=x)\"}}}     | /properties/a/pattern | Look-around",
                "{\"patternProperties\":{\"(\":{}}}                   | /patternProperties/( | cannot be used",
                "{\"properties\":{\"a\":{\"minimum\":\"x\"}}}         | /properties/a/minimum | string",
                "{\"required\":true}                                  | /required         | boolean",
                "{\"properties\":{\"a\":7}}                           | /properties/a     | object"
            })
    void aSchemaThatIsNoneOrReachesOutIsRefused(String schema, String pointer, String words) {
        assertThat(refusalOfSchema(schema).faults()).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo("/events/E/schema" + pointer);
            assertThat(fault.detail()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"$ref\":\"#\"}                                                                     | back to itself",
                "{\"$defs\":{\"a\":{\"allOf\":[{\"$ref\":\"#/$defs/a\"}]}},\"$ref\":\"#/$defs/a\"}    | back to itself",
                "{\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"not\":{\"$ref\":\"#/$defs/a\"}}},\"$ref\":\"#/$defs/a\"} | back to itself"
            })
    void aSchemaThatNeverEndsIsRefused(String schema, String words) {
        assertThat(refusalOfSchema(schema).faults())
                .anySatisfy(fault -> assertThat(fault.detail()).contains(words));
    }

    @Test
    void aSchemaThatGrowsWithEveryReferenceIsRefused() {
        // Given
        StringBuilder definitions = new StringBuilder("\"d0\":{}");
        for (int i = 1; i < 20; i++) {
            definitions.append(",\"d%d\":{\"allOf\":[{\"$ref\":\"#/$defs/d%d\"},{\"$ref\":\"#/$defs/d%d\"}]}"
                    .formatted(i, i - 1, i - 1));
        }

        // Then
        assertThat(refusalOfSchema("{\"$defs\":{" + definitions + "},\"$ref\":\"#/$defs/d19\"}")
                        .faults())
                .anySatisfy(fault -> assertThat(fault.detail()).contains("more than 500 parts"));
    }

    @Test
    void aSchemaTooDeepOrTooLargeIsRefused() {
        assertThat(refusalOfSchema("{\"not\":".repeat(20) + "{}" + "}".repeat(20))
                        .faults()
                        .getFirst()
                        .detail())
                .contains("deeper");
        assertThat(refusalOfSchema("{\"description\":\"" + "x".repeat(33_000) + "\"}")
                        .faults()
                        .getFirst()
                        .detail())
                .contains("32 KiB");
        assertThat(refusal(" ".repeat(PlanDocuments.LARGEST + 1))
                        .faults()
                        .getFirst()
                        .detail())
                .contains("256 KiB");
    }

    @Test
    void aPatternThatWouldExplodeElsewhereIsQuick() {
        // Given
        TrackingPlan plan = plan("""
                {"modes":{"violations":"warn"},"events":{"E":{"schema":{"properties":{"a":{"pattern":"^(a+)+$"}}}}}}""");
        AcceptedEvent event = track("E", Map.of("a", "a".repeat(20_000) + "!"));

        // When
        Instant before = Instant.now();
        List<Violation> violations = plan.violations(event);

        // Then
        assertThat(violations).hasSize(1);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void violationsAreBounded() {
        // Given
        TrackingPlan plan = plan("""
                {"modes":{"violations":"warn"},
                 "events":{"E":{"schema":{"properties":{"a":{"items":{"type":"integer"}}}}}}}""");

        // Then
        assertThat(plan.violations(track("E", Map.of("a", Collections.nCopies(5_000, "x")))))
                .hasSize(CompiledSchema.MOST_VIOLATIONS);
    }

    private static InvalidPlanException refusalOfSchema(String schema) {
        return refusal("{\"events\":{\"E\":{\"schema\":" + schema + "}}}");
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
