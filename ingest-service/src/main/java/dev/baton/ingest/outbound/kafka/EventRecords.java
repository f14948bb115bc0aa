package dev.baton.ingest.outbound.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.Trace;
import dev.baton.kit.message.CloudEventHeader;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Entries as Kafka records: CloudEvents 1.0, binary mode.
 *
 * <p>The key is the thing whose order matters: of an accepted event the lead hint (user id, else anonymous id), so that
 * what one person does stays in order; of a rejected item its source.
 */
@Singleton
class EventRecords {

    /** CloudEvents source of everything ingest writes. */
    static final String SOURCE = "/ingest";

    private final ObjectWriter json;

    EventRecords(ObjectMapper mapper) {
        this.json = mapper.writer();
    }

    ProducerRecord<String, byte[]> accepted(Entry.Accepted entry, Trace trace) {
        return event(Topics.EVENTS, entry.id(), entry.event(), trace);
    }

    ProducerRecord<String, byte[]> held(Entry.Held entry, Trace trace) {
        return event(Topics.EVENTS_HELD, entry.id(), entry.event(), trace);
    }

    private ProducerRecord<String, byte[]> event(String topic, UUID id, AcceptedEvent event, Trace trace) {
        String leadHint = event.userId() != null ? event.userId() : event.anonymousId();
        ProducerRecord<String, byte[]> wire = new ProducerRecord<>(topic, leadHint, bytes(event));
        return withHeaders(wire, EventTypes.EVENT_ACCEPTED, id, event.happenedAt(), trace);
    }

    ProducerRecord<String, byte[]> rejected(Entry.Rejected entry, Trace trace) {
        RejectedEvent event = entry.event();
        ProducerRecord<String, byte[]> wire =
                new ProducerRecord<>(Topics.EVENTS_REJECTED, event.sourceId(), bytes(event));
        return withHeaders(wire, EventTypes.EVENT_REJECTED, entry.id(), event.receivedAt(), trace);
    }

    private byte[] bytes(Object event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a judged item can always be written", impossible);
        }
    }

    private static ProducerRecord<String, byte[]> withHeaders(
            ProducerRecord<String, byte[]> wire, String type, UUID id, Instant time, Trace trace) {
        byte[] key = wire.key().getBytes(StandardCharsets.UTF_8);
        Headers headers = wire.headers();
        CloudEventHeader.SPEC_VERSION.write(headers, "1.0");
        CloudEventHeader.ID.write(headers, id.toString());
        CloudEventHeader.TYPE.write(headers, type);
        CloudEventHeader.SOURCE.write(headers, SOURCE);
        CloudEventHeader.TIME.write(headers, time.toString());
        headers.add(CloudEventHeader.SUBJECT.key(), key);
        headers.add(CloudEventHeader.PARTITION_KEY.key(), key);
        CloudEventHeader.CORRELATION_ID.write(headers, trace.correlationId());
        CloudEventHeader.TRACE_PARENT.write(headers, trace.traceparent());
        CloudEventHeader.CONTENT_TYPE.write(headers, "application/json");
        return wire;
    }
}
