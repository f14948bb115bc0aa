package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.score.Contribution;
import dev.baton.contracts.score.Score;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No message can become too large for Kafka, whatever people send: its schema bounds it and its record keeps the bounds. */
class MessageSizeContractTest {

    /** Brokers take 1 MB by default; well below it there is room for headers and for fields to come. */
    private static final long LARGEST_MESSAGE = 640 * 1024;

    /** Ingest bounds these by the bytes of an event, since their objects are the senders' own. */
    private static final Set<String> BOUNDED_BY_INGEST = Set.of(EventTypes.EVENT_ACCEPTED, EventTypes.EVENT_REJECTED);

    /** A character takes at most six bytes in JSON: a control character as an escape. */
    private static final int BYTES_OF_A_CHARACTER = 6;

    private static final int BYTES_OF_A_NUMBER = 64;
    private static final int BYTES_OF_A_FORMATTED_TEXT = 64;

    @ParameterizedTest
    @MethodSource("types")
    void schemaBoundsTheMessageWellBelowKafkasLimit(String type) {
        assertThat(largest(Schemas.event(type), type)).isLessThan(LARGEST_MESSAGE);
    }

    @ParameterizedTest
    @MethodSource("types")
    void recordKeepsTheBoundsHoweverLongTheTextsAre(String type) throws Exception {
        // Given
        Class<?> data = Contracts.dataOfTypes().get(type);

        // When
        JsonNode document = Schemas.JSON.valueToTree(huge(data, Schemas.event(type)));

        // Then
        assertThat(Schemas.violations(type, document)).isEmpty();
        assertThat(Schemas.JSON.writeValueAsBytes(document)).hasSizeLessThan((int) LARGEST_MESSAGE);
    }

    @Test
    void longBreakdownIsFoldedAndStillAddsUp() {
        // Given
        List<Contribution> lines = IntStream.range(0, 500)
                .mapToObj(i -> new Contribution(
                        "rule-" + i,
                        i % 2 == 0 ? "FIT" : "ENGAGEMENT",
                        BigDecimal.valueOf(i, 3),
                        BigDecimal.valueOf(i + 2, 3),
                        BigDecimal.valueOf(1, 3),
                        BigDecimal.valueOf(1, 3),
                        1,
                        Instant.EPOCH.plusSeconds(i),
                        "reason"))
                .toList();

        // When
        List<Contribution> message = score(lines).forMessage().contributions();

        // Then
        assertThat(message).hasSize(Bounds.CONTRIBUTIONS - 1);
        assertThat(message.getFirst().rule()).isEqualTo("rule-453");
        assertThat(message)
                .extracting(Contribution::rule)
                .containsOnlyOnce("rule-499")
                .contains("other-rules");
        assertThat(sum(message)).isEqualByComparingTo(sum(lines));
        assertThat(message).allSatisfy(line -> assertThat(line.points())
                .isEqualByComparingTo(line.raw().subtract(line.lostToDecay()).subtract(line.lostToCap())));
    }

    static Stream<String> types() {
        return Contracts.types().stream().filter(type -> !BOUNDED_BY_INGEST.contains(type));
    }

    private static BigDecimal sum(List<Contribution> lines) {
        return lines.stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Score score(List<Contribution> lines) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Score("m", 1, Instant.EPOCH, zero, zero, zero, "A1", zero, true, true, List.of(), List.of(), lines);
    }

    /** The most bytes that a document of a schema takes. */
    private static long largest(JsonNode schema, String where) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replaceFirst(".*/", "");
            return largest(Schemas.load("/schemas/shared/" + name + ".json"), name);
        }
        if (schema.has("anyOf")) {
            return Schemas.list(schema.get("anyOf")).stream()
                    .mapToLong(one -> largest(one, where))
                    .max()
                    .orElseThrow();
        }
        if (schema.has("enum")) {
            return Schemas.list(schema.get("enum")).stream()
                    .mapToLong(word -> word.toString().length())
                    .max()
                    .orElseThrow();
        }
        List<String> types = schema.get("type").isArray()
                ? Schemas.list(schema.get("type")).stream()
                        .map(JsonNode::asText)
                        .toList()
                : List.of(schema.get("type").asText());
        return types.stream()
                .mapToLong(type -> largest(type, schema, where))
                .max()
                .orElseThrow();
    }

    private static long largest(String type, JsonNode schema, String where) {
        return switch (type) {
            case "null", "boolean" -> 5;
            case "integer", "number" -> BYTES_OF_A_NUMBER;
            case "string" -> text(schema, where);
            case "array" -> {
                assertThat(schema.has("maxItems"))
                        .as("%s has a maxItems", where)
                        .isTrue();
                yield 2 + schema.get("maxItems").asLong() * (1 + largest(schema.get("items"), where));
            }
            case "object" -> object(schema, where);
            default -> throw new IllegalStateException("unknown type " + type);
        };
    }

    private static long text(JsonNode schema, String where) {
        if (schema.has("format")) {
            return 2 + BYTES_OF_A_FORMATTED_TEXT;
        }
        assertThat(schema.has("maxLength")).as("%s has a maxLength", where).isTrue();
        return 2 + BYTES_OF_A_CHARACTER * schema.get("maxLength").asLong();
    }

    private static long object(JsonNode schema, String where) {
        assertThat(schema.has("properties"))
                .as("%s names its properties", where)
                .isTrue();
        return 2
                + schema.get("properties").properties().stream()
                        .mapToLong(field -> field.getKey().getBytes(StandardCharsets.UTF_8).length
                                + 4
                                + largest(field.getValue(), where + "." + field.getKey()))
                        .sum();
    }

    /** A record whose free texts have 100,000 characters and whose lists have 10,000 elements. */
    private static Object huge(Class<?> type, JsonNode schema) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object full = Samples.full(type);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object sample = components[i].getAccessor().invoke(full);
            JsonNode property = schema.get("properties").get(components[i].getName());
            values[i] = huge(sample, property);
        }
        return type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static Object huge(Object sample, JsonNode property) throws ReflectiveOperationException {
        boolean free = property.has("maxLength") && !property.has("pattern") && !property.has("format");
        if (sample instanceof String && free) {
            return "\u0001".repeat(100_000);
        }
        if (sample instanceof List<?> list && !(list.getFirst() instanceof Enum<?>)) {
            return new ArrayList<>(Collections.nCopies(10_000, huge(list.getFirst(), property.get("items"))));
        }
        if (sample instanceof Record record && !(sample instanceof Map<?, ?>)) {
            return huge(record.getClass(), Schemas.shared(record.getClass()));
        }
        return sample;
    }
}
