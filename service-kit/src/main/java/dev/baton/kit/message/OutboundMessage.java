package dev.baton.kit.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A message about to leave.
 *
 * @param id            CloudEvents id; a repetition of the same message carries the same id
 * @param topic         where to
 * @param key           record key and CloudEvents subject: the thing whose order matters
 * @param type          CloudEvents type
 * @param occurredAt    CloudEvents time
 * @param causationId   id of the message that caused this one, may be null
 * @param correlationId id carried along the whole way, may be null
 * @param traceparent   W3C trace context, may be null
 * @param data          JSON text
 */
public record OutboundMessage(
        UUID id,
        String topic,
        String key,
        String type,
        Instant occurredAt,
        String causationId,
        String correlationId,
        String traceparent,
        String data) {

    public OutboundMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(data, "data");
    }

    /** The record as it stands on the wire; {@code source} becomes the CloudEvents source {@code /<source>}. */
    public ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> wire = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        Headers headers = wire.headers();
        CloudEventHeader.SPEC_VERSION.write(headers, "1.0");
        CloudEventHeader.ID.write(headers, id.toString());
        CloudEventHeader.TYPE.write(headers, type);
        CloudEventHeader.SOURCE.write(headers, "/" + source);
        CloudEventHeader.TIME.write(headers, occurredAt.toString());
        CloudEventHeader.SUBJECT.write(headers, key);
        CloudEventHeader.PARTITION_KEY.write(headers, key);
        CloudEventHeader.CAUSATION_ID.write(headers, causationId);
        CloudEventHeader.CORRELATION_ID.write(headers, correlationId);
        CloudEventHeader.TRACE_PARENT.write(headers, traceparent);
        CloudEventHeader.CONTENT_TYPE.write(headers, "application/json");
        return wire;
    }
}
