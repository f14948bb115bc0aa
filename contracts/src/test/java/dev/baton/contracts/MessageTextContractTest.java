package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of ingest's messages and of all headers have a maximum length, and readers keep it. */
class MessageTextContractTest {

    @ParameterizedTest
    @ValueSource(strings = {EventTypes.EVENT_ACCEPTED, EventTypes.EVENT_REJECTED})
    void everyTextOfTheSchemaHasAMaximum(String type) {
        assertThat(unbounded(Schemas.event(type), type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudEventHeaders", "deadLetterHeaders"})
    void everyHeaderHasAMaximum(String headers) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/asyncapi.yaml")) {
            JsonNode schema = new YAMLMapper().readTree(file).at("/components/schemas/" + headers);
            assertThat(schema.path("properties").size()).isPositive();
            assertThat(unbounded(schema, headers)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messageId", "sourceId", "name", "anonymousId", "userId", "previousId", "groupId"})
    void acceptedEventWithALongerTextIsUnreadable(String field) {
        // Given
        ObjectNode event = Schemas.JSON.valueToTree(Samples.full(AcceptedEvent.class));
        int most = Schemas.event(EventTypes.EVENT_ACCEPTED)
                .at("/properties/" + field + "/maxLength")
                .asInt();
        event.put(field, "x".repeat(most));
        assertThat(Schemas.JSON.convertValue(event, AcceptedEvent.class)).isNotNull();

        // When
        event.put(field, "x".repeat(most + 1));

        // Then
        assertThatThrownBy(() -> Schemas.JSON.treeToValue(event, AcceptedEvent.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining(field + " has " + (most + 1) + " characters");
    }

    @Test
    void rejectedEventCutsLongerTextsToItsSchema() throws IOException {
        // Given
        ObjectNode event = Schemas.JSON.valueToTree(Samples.full(RejectedEvent.class));
        for (String field : List.of("code", "pointer", "detail", "item", "call", "sentAt", "userAgent")) {
            event.put(field, "x".repeat(200_000));
        }

        // When
        RejectedEvent read = Schemas.JSON.treeToValue(event, RejectedEvent.class);

        // Then
        assertThat(Schemas.violations(EventTypes.EVENT_REJECTED, Schemas.JSON.valueToTree(read)))
                .isEmpty();
        assertThat(read.item()).hasSize(RejectedEvent.LONGEST_ITEM);
    }

    private static List<String> unbounded(JsonNode schema, String where) {
        List<String> found = new ArrayList<>();
        boolean text = schema.path("type").toString().contains("\"string\"");
        if (text && !schema.has("maxLength") && !schema.has("enum") && !schema.has("const") && !schema.has("format")) {
            found.add(where);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> found.addAll(unbounded(property.getValue(), where + "/" + property.getKey())));
        if (schema.has("items")) {
            found.addAll(unbounded(schema.get("items"), where + "/items"));
        }
        return found;
    }
}
