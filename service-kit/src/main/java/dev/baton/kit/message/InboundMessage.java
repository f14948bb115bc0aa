package dev.baton.kit.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A message that arrived, with its envelope read.
 *
 * @param id            CloudEvents id as a UUID; another producer's free-form id becomes a name-based one, so that a
 *                      repetition still has the same
 * @param type          CloudEvents type
 * @param time          CloudEvents time, else the record's timestamp
 * @param key           record key, empty where it has none
 * @param correlationId carried along the whole way; the id where nobody set one
 * @param traceparent   W3C trace context, may be null
 * @param data          the payload, JSON in UTF-8
 * @param record        the record itself, for the dead-letter topic
 */
public record InboundMessage(
        UUID id,
        String type,
        Instant time,
        String key,
        String correlationId,
        String traceparent,
        byte[] data,
        ConsumerRecord<String, byte[]> record) {

    /**
     * Reads the envelope.
     *
     * @throws UnreadableMessageException when a required attribute or the payload is missing
     */
    public static InboundMessage read(ConsumerRecord<String, byte[]> wire) {
        Headers headers = wire.headers();
        String id = required(CloudEventHeader.ID, headers);
        String type = required(CloudEventHeader.TYPE, headers);
        if (wire.value() == null) {
            throw new UnreadableMessageException("the record has no value");
        }
        String correlation = CloudEventHeader.CORRELATION_ID.read(headers);
        return new InboundMessage(
                MessageIds.parse(id),
                type,
                time(headers, wire.timestamp()),
                wire.key() == null ? "" : wire.key(),
                correlation == null ? id : correlation,
                CloudEventHeader.TRACE_PARENT.read(headers),
                wire.value(),
                wire);
    }

    private static String required(CloudEventHeader header, Headers headers) {
        String value = header.read(headers);
        if (value == null || value.isBlank()) {
            throw new UnreadableMessageException("header " + header.key() + " is missing");
        }
        return value;
    }

    private static Instant time(Headers headers, long timestamp) {
        String time = CloudEventHeader.TIME.read(headers);
        if (time == null) {
            return Instant.ofEpochMilli(timestamp);
        }
        try {
            return Instant.parse(time);
        } catch (DateTimeException notAnInstant) {
            throw new UnreadableMessageException("header ce_time is no instant", notAnInstant);
        }
    }
}
