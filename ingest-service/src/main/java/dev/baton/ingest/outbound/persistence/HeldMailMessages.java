package dev.baton.ingest.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.CorrectedEvent;
import dev.baton.ingest.application.mail.DueEvent;
import dev.baton.ingest.domain.human.HumanConfidence;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What leaves by the outbox: the held event itself, under its own key and id, and what is told of it later. */
@Singleton
class HeldMailMessages {

    private final ObjectMapper json;

    HeldMailMessages(ObjectMapper json) {
        this.json = json;
    }

    /** The event as it came, but for its confidence. */
    OutboundMessage released(DueEvent event, HumanConfidence verdict) {
        return new OutboundMessage(
                event.activity().eventId(),
                Topics.EVENTS,
                event.activity().recipient(),
                EventTypes.EVENT_ACCEPTED,
                event.activity().happenedAt(),
                null,
                event.correlationId(),
                event.traceparent(),
                judged(event.json(), verdict));
    }

    /** The correction of a released event; the id is derived, so that one verdict is one message for ever. */
    OutboundMessage corrected(Row row, Instant now) {
        CorrectedEvent correction = HeldMailRows.corrected(row, now.truncatedTo(ChronoUnit.MICROS));
        return new OutboundMessage(
                MessageIds.derived("corrected", correction.eventId(), Integer.toString(correction.humanConfidence())),
                Topics.EVENTS,
                row.getString("recipient"),
                EventTypes.EVENT_CORRECTED,
                correction.correctedAt(),
                correction.eventId(),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                written(correction));
    }

    private String judged(String event, HumanConfidence verdict) {
        try {
            ObjectNode fields = (ObjectNode) json.readTree(event);
            ArrayNode evidence =
                    fields.put("humanConfidence", verdict.percent()).putArray("humanEvidence");
            verdict.evidence().forEach(evidence::add);
            return written(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as an event is JSON", impossible);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }
}
