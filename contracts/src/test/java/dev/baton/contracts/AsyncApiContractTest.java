package dev.baton.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The AsyncAPI document names every topic, every type and every header, and none that do not exist. */
class AsyncApiContractTest {

    private static final String DEAD_LETTER = "deadLetter";

    private final JsonNode document = load();

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        // Given
        Set<String> expected = new TreeSet<>(Contracts.topics());
        expected.add("{topic}" + Topics.DEAD_LETTER_SUFFIX);

        // When
        Set<String> addresses = new TreeSet<>();
        document.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        // Then
        assertThat(addresses).isEqualTo(expected);
        assertThat(document.at("/channels/deadLetters/parameters/topic/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(Contracts.topics());
    }

    @Test
    void everyTypeIsAMessageAndNamesItsSchema() {
        // When
        Map<String, String> schemas = new TreeMap<>();
        document.at("/components/messages").fields().forEachRemaining(message -> {
            if (!message.getKey().equals(DEAD_LETTER)) {
                schemas.put(
                        message.getValue().get("name").asText(),
                        message.getValue().at("/payload/schema/$ref").asText());
            }
        });

        // Then
        assertThat(schemas.keySet()).isEqualTo(Contracts.types());
        assertThat(schemas).allSatisfy((type, schema) -> {
            assertThat(schema).isEqualTo("schemas/" + type + ".json");
            assertThat(AsyncApiContractTest.class.getResource("/" + schema)).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "baton.events, dev.baton.event.accepted.v1",
        "baton.events.held, dev.baton.event.accepted.v1",
        "baton.scores, dev.baton.score.threshold-crossed.v1",
        "baton.scores, dev.baton.lead.merged.v1",
        "baton.lifecycle, dev.baton.lifecycle.transitioned.v1",
        "baton.assignments, dev.baton.sla.breached.v1",
        "baton.assignments, dev.baton.lead.unassigned.v1"
    })
    void aTypeStandsInTheChannelItIsSentTo(String topic, String type) {
        // When
        List<String> names = new ArrayList<>();
        document.get("channels").forEach(channel -> {
            if (channel.get("address").asText().equals(topic)) {
                channel.get("messages")
                        .forEach(reference ->
                                names.add(resolved(reference).get("name").asText()));
            }
        });

        // Then
        assertThat(names).contains(type);
    }

    @Test
    void everyMessageStandsInExactlyOneChannelButForHeldEventsAndSaysItsKey() {
        // When
        List<String> placed = new ArrayList<>();
        document.get("channels").forEach(channel -> {
            if (!channel.get("address").asText().equals(Topics.EVENTS_HELD)) {
                channel.get("messages")
                        .forEach(reference ->
                                placed.add(resolved(reference).get("name").asText()));
            }
        });

        // Then
        assertThat(placed).doesNotHaveDuplicates().hasSize(Contracts.types().size() + 1);
        assertThat(document.at("/components/messages")).allSatisfy(message -> assertThat(
                        message.at("/bindings/kafka/key/description").asText())
                .isNotBlank());
    }

    @Test
    void everyReferenceInTheDocumentLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    private JsonNode resolved(JsonNode reference) {
        return document.at(reference.get("$ref").asText().substring(1));
    }

    private static JsonNode load() {
        try (InputStream file = AsyncApiContractTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
