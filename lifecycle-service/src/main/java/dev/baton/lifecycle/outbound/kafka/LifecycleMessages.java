package dev.baton.lifecycle.outbound.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lifecycle.LifecycleErased;
import dev.baton.contracts.lifecycle.TransitionRefused;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.message.OutboundMessage;
import dev.baton.kit.outbox.Outbox;
import dev.baton.lifecycle.application.Announcement;
import dev.baton.lifecycle.application.Announcer;
import dev.baton.lifecycle.application.Facts;
import dev.baton.lifecycle.application.Origin;
import dev.baton.lifecycle.application.Provenance;
import dev.baton.lifecycle.domain.Journey;
import dev.baton.lifecycle.domain.LeadId;
import dev.baton.lifecycle.domain.LeadState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Writes announcements into the outbox; the causing message's correlation and trace are carried on. */
@ApplicationScoped
class LifecycleMessages implements Announcer {

    private final Outbox outbox;
    private final ObjectMapper json;

    LifecycleMessages(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Uni<Void> announce(SqlConnection connection, List<Announcement> announcements) {
        return outbox.write(
                connection, announcements.stream().map(this::message).toList());
    }

    private OutboundMessage message(Announcement announcement) {
        return switch (announcement) {
            case Announcement.Move move -> message(move, EventTypes.TRANSITIONED, transitioned(move));
            case Announcement.Erasure erasure -> message(erasure, EventTypes.LIFECYCLE_ERASED, erased(erasure));
            case Announcement.Refusal refusal -> message(refusal, EventTypes.TRANSITION_REFUSED, refused(refusal));
        };
    }

    private OutboundMessage message(Announcement announcement, String type, Object data) {
        UUID id = MessageIds.next();
        Provenance provenance = announcement.provenance();
        Origin origin = provenance.origin();
        return new OutboundMessage(
                id,
                Topics.LIFECYCLE,
                announcement.leadId().toString(),
                type,
                provenance.at(),
                provenance.causingEventId(),
                origin == null ? id.toString() : origin.correlationId(),
                origin == null ? null : origin.traceparent(),
                write(data));
    }

    private static Transitioned transitioned(Announcement.Move move) {
        LeadState state = move.outcome().state();
        Journey journey = state.journey();
        Provenance provenance = move.provenance();
        Facts facts = move.facts();
        return new Transitioned(
                journey.leadId().toString(),
                move.outcome().from().stage().orElse(null),
                state.stage().orElseThrow(),
                journey.furthestStage(),
                provenance.cause().name(),
                provenance.causingEventId(),
                provenance.actor(),
                state.reasonCode().orElse(null),
                provenance.note(),
                journey.cycle(),
                journey.bounces(),
                state.setAside(),
                journey.qualification().handRaise(),
                journey.version(),
                journey.qualification().model(),
                journey.qualification().modelVersion(),
                text(move.absorbedId()),
                move.absorbed() == null ? null : move.absorbed().stage().orElse(null),
                move.absorbed() == null ? null : move.absorbed().journey().cycle(),
                move.assignment(),
                facts.lead(),
                facts.score(),
                facts.activity() == null ? List.<Activity>of() : facts.activity(),
                provenance.at());
    }

    private static LifecycleErased erased(Announcement.Erasure erasure) {
        return new LifecycleErased(
                erasure.leadId().toString(), erasure.provenance().at());
    }

    private static TransitionRefused refused(Announcement.Refusal refusal) {
        Provenance provenance = refusal.provenance();
        return new TransitionRefused(
                refusal.leadId().toString(),
                refusal.outcome().state().stage().orElse(null),
                refusal.outcome().wanted(),
                provenance.cause().name(),
                provenance.causingEventId(),
                provenance.actor(),
                refusal.outcome().reason(),
                refusal.outcome().allowed(),
                provenance.at());
    }

    private static String text(LeadId leadId) {
        return leadId == null ? null : leadId.toString();
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
