package dev.baton.kit;

import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.localstack.testing.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The other end of the wire: sends and reads as another service would. */
public final class Wire {

    private Wire() {}

    public static ProducerRecord<String, byte[]> note(UUID id, String key, String text) {
        return new OutboundMessage(
                        id,
                        "kit.notes",
                        key,
                        Notes.TYPE,
                        Instant.parse("2026-01-05T10:00:00Z"),
                        null,
                        "c-1",
                        null,
                        text)
                .toRecord("test");
    }

    public static void send(List<ProducerRecord<String, byte[]>> records) {
        TestTopics.send(records);
    }

    public static String header(ConsumerRecord<String, byte[]> wire, CloudEventHeader header) {
        return header.read(wire.headers());
    }
}
