package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.score.Contribution;
import dev.baton.contracts.score.Score;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each record and its schema agree, both ways. */
class SchemaContractTest {

    @Test
    void everyTypeHasItsData() {
        assertThat(Contracts.dataOfTypes().keySet()).isEqualTo(Contracts.types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFullRecordIsValid(String type) throws JsonProcessingException {
        // Given
        Object full = Samples.full(Contracts.dataOfTypes().get(type));

        // When
        JsonNode document = wire(full);

        // Then
        assertThat(Schemas.violations(type, document)).isEmpty();
        assertThat(Schemas.JSON.treeToValue(document, full.getClass())).isEqualTo(full);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMinimalRecordIsValidWhetherNothingIsSaidAsNullOrLeftOut(String type) throws JsonProcessingException {
        // Given
        Class<?> data = Contracts.dataOfTypes().get(type);
        Object minimal = Samples.minimal(data, Schemas.nullable(Schemas.event(type)));

        // When
        JsonNode withNulls = wire(minimal);
        JsonNode without = withoutNulls(withNulls);

        // Then
        assertThat(Schemas.violations(type, withNulls)).isEmpty();
        assertThat(Schemas.violations(type, without)).isEmpty();
        assertThat(Schemas.JSON.treeToValue(without, data)).isEqualTo(minimal);
    }

    @ParameterizedTest
    @MethodSource("types")
    void fieldsNobodyKnowsAreTolerated(String type) throws JsonProcessingException {
        // Given
        Class<?> data = Contracts.dataOfTypes().get(type);
        ObjectNode document = (ObjectNode) wire(Samples.full(data));

        // When
        document.put("addedNextYear", "something");

        // Then
        assertThat(Schemas.violations(type, document)).isEmpty();
        assertThat(Schemas.JSON.treeToValue(document, data)).isEqualTo(Samples.full(data));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsRequiredMayNotBeMissing(String type) {
        // Given
        Object full = Samples.full(Contracts.dataOfTypes().get(type));

        for (JsonNode required : Schemas.event(type).get("required")) {
            // When
            ObjectNode document = (ObjectNode) wire(full);
            document.remove(required.asText());

            // Then
            assertThat(Schemas.violations(type, document))
                    .as("without %s", required)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void propertiesAreTheComponentsOfTheRecord(Class<?> data, JsonNode schema) {
        assertThat(names(schema.get("properties")))
                .containsExactlyElementsOf(Arrays.stream(data.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void typesAreThoseOfTheComponentsAndOnlyWhatIsOptionalMayBeNull(Class<?> data, JsonNode schema) {
        Set<String> nullable = Schemas.nullable(schema);
        for (RecordComponent component : data.getRecordComponents()) {
            String name = component.getName();
            JsonNode property = schema.get("properties").get(name);

            assertThat(types(property)).as(name).isEqualTo(expected(component, nullable.contains(name)));
            assertThat(component.getType().isPrimitive() && nullable.contains(name))
                    .as("%s is primitive, it cannot be null", name)
                    .isFalse();
            assertThat(property.path("description").asText()).as(name).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsOneAndIsNamedByItsPlace(Class<?> data, JsonNode schema) {
        assertThat(Schemas.violationsOfMetaSchema(schema))
                .as(data.getSimpleName())
                .isEmpty();
        assertThat(schema.get("$id").asText()).matches("urn:baton:schema:[a-z0-9.-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {EventTypes.TRANSITIONED, EventTypes.TRANSITION_REFUSED})
    void stagesAreThoseOfTheEnum(String type) {
        assertThat(words(Schemas.event(type).at("/properties/to"))).isEqualTo(names(Stage.values()));
    }

    @Test
    void reasonsAreThoseOfTheEnums() {
        // Given
        Set<String> all = new TreeSet<>(names(RejectReason.values()));
        all.addAll(names(LostReason.values()));

        // Then
        assertThat(words(Schemas.event(EventTypes.TRANSITIONED).at("/properties/reasonCode")))
                .isEqualTo(all);
        assertThat(words(Schemas.event(EventTypes.ASSIGNMENT_REJECTED).at("/properties/reasonCode")))
                .isEqualTo(names(RejectReason.values()));
    }

    static Stream<String> types() {
        return Contracts.types().stream();
    }

    static Stream<Object[]> schemas() {
        Stream<Object[]> events = Contracts.dataOfTypes().entrySet().stream()
                .map(entry -> new Object[] {entry.getValue(), Schemas.event(entry.getKey())});
        Stream<Object[]> shared = Stream.of(LeadSnapshot.class, Activity.class, Score.class, Contribution.class)
                .map(type -> new Object[] {type, Schemas.shared(type)});
        return Stream.concat(events, shared);
    }

    private static Set<String> expected(RecordComponent component, boolean nullable) {
        Set<String> types = new TreeSet<>();
        types.add(
                switch (component.getType().getSimpleName()) {
                    case "String", "Instant", "Stage" -> "string";
                    case "int", "Integer", "long" -> "integer";
                    case "boolean" -> "boolean";
                    case "BigDecimal" -> "number";
                    case "Map" -> "object";
                    case "List" -> "array";
                    default -> "#/$defs/" + Schemas.name(component.getType());
                });
        if (nullable) {
            types.add("null");
        }
        return types;
    }

    /** Names of JSON types, of a reference the schema it refers to. */
    private static Set<String> types(JsonNode property) {
        Set<String> types = new TreeSet<>();
        List<JsonNode> alternatives = property.has("anyOf") ? list(property.get("anyOf")) : List.of(property);
        for (JsonNode alternative : alternatives) {
            if (alternative.has("$ref")) {
                types.add(alternative.get("$ref").asText());
            } else if (alternative.get("type").isArray()) {
                alternative.get("type").forEach(type -> types.add(type.asText()));
            } else {
                types.add(alternative.get("type").asText());
            }
        }
        return types;
    }

    private static Set<String> words(JsonNode property) {
        return list(property.get("enum")).stream()
                .filter(word -> !word.isNull())
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(JsonNode properties) {
        return Stream.iterate(properties.fieldNames(), names -> names.hasNext(), names -> names)
                .map(names -> names.next())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return Stream.iterate(array.elements(), nodes -> nodes.hasNext(), nodes -> nodes)
                .map(nodes -> nodes.next())
                .toList();
    }

    private static JsonNode wire(Object data) {
        return Schemas.JSON.valueToTree(data);
    }

    private static JsonNode withoutNulls(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        for (String name : names(document)) {
            if (document.get(name).isNull()) {
                copy.remove(name);
            } else if (document.get(name).isObject()) {
                copy.set(name, withoutNulls(document.get(name)));
            }
        }
        return copy;
    }
}
