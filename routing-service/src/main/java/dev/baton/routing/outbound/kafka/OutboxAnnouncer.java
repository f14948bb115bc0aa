package dev.baton.routing.outbound.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Topics;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.routing.application.port.Announcer;
import dev.baton.routing.application.state.Announcement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes announcements to the outbox; key = lead id, so that everything about a lead stays in order. */
@ApplicationScoped
class OutboxAnnouncer implements Announcer {

    private final Outbox outbox;
    private final ObjectMapper mapper;

    OutboxAnnouncer(Outbox outbox, ObjectMapper mapper) {
        this.outbox = outbox;
        this.mapper = mapper;
    }

    @Override
    public Uni<Void> announce(SqlConnection connection, List<Announcement> announcements) {
        return outbox.write(
                connection, announcements.stream().map(this::message).toList());
    }

    private OutboundMessage message(Announcement announcement) {
        return new OutboundMessage(
                MessageIds.next(),
                Topics.ASSIGNMENTS,
                announcement.lead().toString(),
                announcement.type(),
                announcement.at(),
                null,
                announcement.correlationId(),
                null,
                json(announcement.data()));
    }

    private String json(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("cannot write " + data.getClass().getSimpleName(), defect);
        }
    }
}
