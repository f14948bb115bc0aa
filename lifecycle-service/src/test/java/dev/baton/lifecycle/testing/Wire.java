package dev.baton.lifecycle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.localstack.testing.TestTopics;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The other end of the wire: sends and reads as the neighbours do. */
public final class Wire {

    public static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Wire() {}

    /** A record as a neighbour makes it; correlation is {@code c-<lead id>}. */
    public static ProducerRecord<String, byte[]> message(String topic, String type, String leadId, Object data) {
        return message(MessageIds.next(), topic, type, leadId, data);
    }

    public static ProducerRecord<String, byte[]> message(
            UUID id, String topic, String type, String leadId, Object data) {
        try {
            return new OutboundMessage(
                            id,
                            topic,
                            leadId,
                            type,
                            Samples.NOON,
                            null,
                            "c-" + leadId,
                            null,
                            JSON.writeValueAsString(data))
                    .toRecord("neighbour");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lead of its own that scoring saw cross the threshold; its id, as soon as lifecycle made an MQL of it. */
    public static String anMql() {
        String leadId = MessageIds.next().toString();
        send(message(
                Topics.SCORES, EventTypes.THRESHOLD_CROSSED, leadId, Samples.crossed(leadId, "UP", 1, Samples.NOON)));
        said(leadId, 1);
        return leadId;
    }

    public static void send(List<ProducerRecord<String, byte[]>> records) {
        TestTopics.send(records);
    }

    @SafeVarargs
    public static void send(ProducerRecord<String, byte[]>... records) {
        send(List.of(records));
    }

    /** What lifecycle said of a lead, as soon as it said that much; all of it as the contract has it. */
    public static List<ConsumerRecord<String, byte[]>> said(String leadId, int count) {
        List<ConsumerRecord<String, byte[]>> said =
                TestTopics.await(Topics.LIFECYCLE, count, wire -> leadId.equals(wire.key()));
        said.forEach(wire -> assertThat(SCHEMAS.getSchema(
                                SchemaLocation.of("classpath:schemas/" + header(wire, CloudEventHeader.TYPE) + ".json"))
                        .validate(data(wire)))
                .isEmpty());
        return said;
    }

    public static JsonNode data(ConsumerRecord<String, byte[]> wire) {
        try {
            return JSON.readTree(wire.value());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String header(ConsumerRecord<String, byte[]> wire, CloudEventHeader header) {
        return header.read(wire.headers());
    }
}
