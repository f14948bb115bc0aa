package dev.baton.lifecycle.inbound.kafka;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.assignment.AssignmentChanged;
import dev.baton.contracts.assignment.LeadUnassigned;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.kit.consume.MessageReader;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.UnreadableMessageException;
import dev.baton.lifecycle.application.SalesNews;
import dev.baton.lifecycle.domain.Holding;
import dev.baton.lifecycle.domain.LeadId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/** Reads the types of {@code baton.assignments} that say who holds a lead or what sales decided; others are skipped. */
@ApplicationScoped
class AssignmentReader implements MessageReader<SalesNews> {

    private static final String ACCEPTED = "ACCEPTED";

    private final Payloads payloads;

    AssignmentReader(Payloads payloads) {
        this.payloads = payloads;
    }

    @Override
    public SalesNews read(InboundMessage message) {
        return switch (message.type()) {
            case EventTypes.ASSIGNMENT_CREATED, EventTypes.ASSIGNMENT_REASSIGNED -> offered(message);
            case EventTypes.ASSIGNMENT_ACCEPTED -> changed(message, Holding.State.ACCEPTED);
            case EventTypes.ASSIGNMENT_REJECTED -> rejected(message);
            case EventTypes.ASSIGNMENT_EXPIRED -> changed(message, Holding.State.ENDED);
            case EventTypes.LEAD_UNASSIGNED -> unassigned(message);
            default -> null;
        };
    }

    /** An assignment that follows a merged lead may have been accepted before. */
    private SalesNews offered(InboundMessage message) {
        AssignmentChanged data = payloads.read(message, AssignmentChanged.class);
        Holding.State state = ACCEPTED.equals(data.state()) ? Holding.State.ACCEPTED : Holding.State.OFFERED;
        return news(message, data, state, Optional.empty());
    }

    private SalesNews changed(InboundMessage message, Holding.State state) {
        return news(message, payloads.read(message, AssignmentChanged.class), state, Optional.empty());
    }

    private SalesNews rejected(InboundMessage message) {
        AssignmentChanged data = payloads.read(message, AssignmentChanged.class);
        return news(message, data, Holding.State.ENDED, Optional.of(reason(data.reasonCode())));
    }

    private SalesNews unassigned(InboundMessage message) {
        LeadUnassigned data = payloads.read(message, LeadUnassigned.class);
        return new SalesNews.UnassignedNews(
                LeadId.parse(data.leadId()), data.cycle(), data.attempt(), Payloads.origin(message));
    }

    private static SalesNews news(
            InboundMessage message, AssignmentChanged data, Holding.State state, Optional<RejectReason> rejected) {
        Holding holding = new Holding(
                Payloads.required(data.assignmentId(), "assignmentId"),
                LeadId.parse(data.leadId()),
                data.revision(),
                data.cycle(),
                data.attempt(),
                Payloads.required(data.repUserName(), "repUserName"),
                state,
                Payloads.required(data.at(), "at"));
        return new SalesNews.AssignmentNews(
                holding,
                rejected,
                Payloads.required(data.actor(), "actor"),
                data.note(),
                data.at(),
                Payloads.origin(message));
    }

    private static RejectReason reason(String code) {
        return Arrays.stream(RejectReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnreadableMessageException("reasonCode is not a reject reason"));
    }
}
