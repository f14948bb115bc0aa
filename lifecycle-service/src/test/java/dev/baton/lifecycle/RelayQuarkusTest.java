package dev.baton.lifecycle;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.lifecycle.testing.BootedLifecycle;
import dev.baton.lifecycle.testing.Samples;
import dev.baton.lifecycle.testing.Wire;
import dev.baton.localstack.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes in and what comes out, on real servers. Each test has a lead of its own. */
@BootedLifecycle
class RelayQuarkusTest {

    private String leadId;

    @BeforeEach
    void anotherLead() {
        leadId = MessageIds.next().toString();
    }

    @Test
    void aCrossingMakesAnMqlOfTheFirstCycleAndCarriesWhatIsKnown() {
        // Given
        ProducerRecord<String, byte[]> crossing = crossed("UP", 1, NOON);

        // When
        Wire.send(crossing);

        // Then
        ConsumerRecord<String, byte[]> wire = Wire.said(leadId, 1).getFirst();
        String cause = new String(crossing.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        assertThat(Wire.header(wire, CloudEventHeader.TYPE)).isEqualTo(EventTypes.TRANSITIONED);
        assertThat(Wire.header(wire, CloudEventHeader.SOURCE)).isEqualTo("/lifecycle");
        assertThat(Wire.header(wire, CloudEventHeader.CAUSATION_ID)).isEqualTo(cause);
        assertThat(Wire.header(wire, CloudEventHeader.CORRELATION_ID)).isEqualTo("c-" + leadId);
        JsonNode data = Wire.data(wire);
        assertThat(data.get("from").isNull()).isTrue();
        assertThat(data.get("to").asText()).isEqualTo("MQL");
        assertThat(data.get("cycle").asInt()).isEqualTo(1);
        assertThat(data.get("handRaise").asBoolean()).isTrue();
        assertThat(data.get("model").asText()).isEqualTo("default");
        assertThat(data.get("modelVersion").asInt()).isEqualTo(3);
        assertThat(data.get("causingEventId").asText()).isEqualTo(cause);
        assertThat(data.at("/lead/email").asText()).isEqualTo(leadId + "@example.com");
        assertThat(data.at("/score/total").asInt()).isEqualTo(100);
        assertThat(data.at("/recentActivity/0/name").asText()).isEqualTo("Demo Requested");
    }

    @Test
    void aScoreEntersTheLeadOnceHoweverOftenItChanges() {
        // When
        Wire.send(Stream.of(1, 7, 30)
                .map(engagement -> Wire.message(
                        Topics.SCORES,
                        EventTypes.SCORE_CHANGED,
                        leadId,
                        Samples.scored(leadId, engagement, NOON.plusSeconds(engagement))))
                .toList());
        Wire.send(crossed("UP", 1, NOON.plusSeconds(60)));

        // Then
        assertThat(stages(Wire.said(leadId, 2))).containsExactly("LEAD", "MQL");
    }

    @Test
    void whatSalesAcceptsIsAnSqlAndCarriesTheLastKnownScore() {
        // Given
        Wire.send(crossed("UP", 1, NOON));
        Wire.said(leadId, 1);

        // When
        Wire.send(assignment(EventTypes.ASSIGNMENT_ACCEPTED, 1, null));

        // Then
        JsonNode accepted = Wire.data(Wire.said(leadId, 2).getLast());
        assertThat(accepted.get("to").asText()).isEqualTo("SQL");
        assertThat(accepted.get("cause").asText()).isEqualTo("SALES");
        assertThat(accepted.get("actor").asText()).isEqualTo("rita");
        assertThat(accepted.at("/score/total").asInt()).isEqualTo(100);
        assertThat(accepted.at("/recentActivity/0/name").asText()).isEqualTo("Demo Requested");
    }

    @Test
    void whatSalesRejectsIsRecycledWithTheReasonAndQualifiesAgainInTheNextCycle() {
        // Given
        Wire.send(crossed("UP", 1, NOON));
        Wire.said(leadId, 1);

        // When
        Wire.send(assignment(EventTypes.ASSIGNMENT_REJECTED, 1, "NO_BUDGET"));
        JsonNode rejected = Wire.data(Wire.said(leadId, 2).getLast());
        Wire.send(crossed("DOWN", 2, NOON.plusSeconds(1)), crossed("UP", 3, NOON.plusSeconds(2)));

        // Then
        assertThat(rejected.get("to").asText()).isEqualTo("RECYCLED");
        assertThat(rejected.get("reasonCode").asText()).isEqualTo("NO_BUDGET");
        assertThat(rejected.get("bounces").asInt()).isEqualTo(1);
        JsonNode again = Wire.data(Wire.said(leadId, 3).getLast());
        assertThat(again.get("to").asText()).isEqualTo("MQL");
        assertThat(again.get("cycle").asInt()).isEqualTo(2);
    }

    @Test
    void repeatedAndLateDeliveriesChangeNothing() {
        // Given
        ProducerRecord<String, byte[]> first = crossed("UP", 1, NOON);
        ProducerRecord<String, byte[]> rejection = assignment(EventTypes.ASSIGNMENT_REJECTED, 1, "TIMING");
        Wire.send(first, first);
        Wire.said(leadId, 1);
        Wire.send(rejection);
        Wire.said(leadId, 2);

        // When
        Wire.send(rejection, rejection);
        Wire.send(
                first,
                crossed("UP", 1, NOON.plusSeconds(9)), // the same crossing under another id
                Wire.message(
                        Topics.SCORES,
                        EventTypes.SCORE_CHANGED,
                        leadId,
                        Samples.scored(leadId, 1, NOON.minusSeconds(60))),
                crossed("UP", 2, NOON.plusSeconds(10)));

        // Then
        List<ConsumerRecord<String, byte[]>> said = Wire.said(leadId, 3);
        assertThat(stages(said)).containsExactly("MQL", "RECYCLED", "MQL");
        assertThat(Wire.data(said.getLast()).get("at").asText())
                .isEqualTo(NOON.plusSeconds(10).toString());
    }

    @Test
    void anAnswerOfAnotherCycleIsRefusedAloudAndOnce() {
        // Given
        Wire.send(crossed("UP", 1, NOON));
        Wire.said(leadId, 1);

        ProducerRecord<String, byte[]> ofAnotherCycle = assignment(EventTypes.ASSIGNMENT_ACCEPTED, 7, null);

        // When
        Wire.send(ofAnotherCycle, ofAnotherCycle, assignment(EventTypes.ASSIGNMENT_ACCEPTED, 1, null));

        // Then
        List<ConsumerRecord<String, byte[]>> said = Wire.said(leadId, 3);
        ConsumerRecord<String, byte[]> wire = said.get(1);
        assertThat(Wire.data(said.get(2)).has("version"))
                .as("refused once, then moved")
                .isTrue();
        assertThat(Wire.header(wire, CloudEventHeader.TYPE)).isEqualTo(EventTypes.TRANSITION_REFUSED);
        JsonNode refused = Wire.data(wire);
        assertThat(refused.get("from").asText()).isEqualTo("MQL");
        assertThat(refused.get("to").asText()).isEqualTo("SQL");
        assertThat(refused.get("reason").asText()).contains("cycle 7");
        assertThat(refused.get("allowed")).extracting(JsonNode::asText).contains("SQL", "RECYCLED");
    }

    @Test
    void theSurvivorTakesOverWhatWasAbsorbedAndAnswersForIt() {
        // Given
        String absorbed = Wire.anMql();

        // When
        Wire.send(Wire.message(
                Topics.SCORES, EventTypes.LEAD_MERGED, leadId, Samples.merged(leadId, absorbed, NOON.plusSeconds(1))));
        JsonNode merged = Wire.data(Wire.said(leadId, 1).getFirst());
        Wire.send(Wire.message(
                Topics.ASSIGNMENTS,
                EventTypes.ASSIGNMENT_ACCEPTED,
                absorbed,
                Samples.assignment(absorbed, 1, "ACCEPTED", "rita", null, NOON.plusSeconds(2))));

        // Then
        assertThat(merged.get("cause").asText()).isEqualTo("MERGE");
        assertThat(merged.get("absorbedLeadId").asText()).isEqualTo(absorbed);
        assertThat(merged.get("to").asText()).isEqualTo("MQL");
        assertThat(stages(Wire.said(leadId, 2))).containsExactly("MQL", "SQL");
    }

    @Test
    void poisonIsPutAsideAndTheRestGoesOn() {
        // Given
        ProducerRecord<String, byte[]> unreadable = new ProducerRecord<>(
                Topics.SCORES,
                null,
                leadId,
                "no json".getBytes(StandardCharsets.UTF_8),
                crossed("UP", 1, NOON).headers());
        ProducerRecord<String, byte[]> sideways = crossed("SIDEWAYS", 1, NOON);
        ProducerRecord<String, byte[]> reasonless = assignment(EventTypes.ASSIGNMENT_REJECTED, 1, "NO_SUCH_REASON");

        // When
        Wire.send(unreadable, sideways, crossed("UP", 1, NOON));
        Wire.said(leadId, 1);
        Wire.send(reasonless, assignment(EventTypes.ASSIGNMENT_ACCEPTED, 1, null));

        // Then
        assertThat(stages(Wire.said(leadId, 2))).containsExactly("MQL", "SQL");
        assertThat(TestTopics.await(Topics.SCORES + Topics.DEAD_LETTER_SUFFIX, 2, wire -> leadId.equals(wire.key())))
                .hasSize(2);
        assertThat(TestTopics.await(
                        Topics.ASSIGNMENTS + Topics.DEAD_LETTER_SUFFIX, 1, wire -> leadId.equals(wire.key())))
                .hasSize(1);
    }

    private ProducerRecord<String, byte[]> crossed(String direction, int crossing, Instant at) {
        return Wire.message(
                Topics.SCORES, EventTypes.THRESHOLD_CROSSED, leadId, Samples.crossed(leadId, direction, crossing, at));
    }

    private ProducerRecord<String, byte[]> assignment(String type, int cycle, String reason) {
        return Wire.message(
                Topics.ASSIGNMENTS, type, leadId, Samples.assignment(leadId, cycle, "ANY", "rita", reason, NOON));
    }

    private static List<String> stages(List<ConsumerRecord<String, byte[]>> said) {
        return said.stream().map(wire -> Wire.data(wire).get("to").asText()).toList();
    }
}
