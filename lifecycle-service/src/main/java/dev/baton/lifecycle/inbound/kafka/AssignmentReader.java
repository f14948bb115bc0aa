package dev.baton.lifecycle.inbound.kafka;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.assignment.AssignmentChanged;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.kit.consume.MessageReader;
import dev.baton.kit.message.InboundMessage;
import dev.baton.kit.message.UnreadableMessageException;
import dev.baton.lifecycle.application.SalesNews;
import dev.baton.lifecycle.domain.Command;
import dev.baton.lifecycle.domain.LeadId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;

/** Reads the types of {@code baton.assignments} that say who holds a lead or what sales decided; others are skipped. */
@ApplicationScoped
class AssignmentReader implements MessageReader<SalesNews> {

    private final Payloads payloads;

    AssignmentReader(Payloads payloads) {
        this.payloads = payloads;
    }

    @Override
    public SalesNews read(InboundMessage message) {
        return switch (message.type()) {
            case EventTypes.ASSIGNMENT_CREATED, EventTypes.ASSIGNMENT_REASSIGNED -> held(message);
            case EventTypes.ASSIGNMENT_ACCEPTED -> accepted(message);
            case EventTypes.ASSIGNMENT_REJECTED -> rejected(message);
            default -> null;
        };
    }

    private SalesNews held(InboundMessage message) {
        AssignmentChanged data = payloads.read(message, AssignmentChanged.class);
        return news(message, data, Optional.empty(), data.repUserName());
    }

    private SalesNews accepted(InboundMessage message) {
        AssignmentChanged data = payloads.read(message, AssignmentChanged.class);
        return news(message, data, Optional.of(new Command.Accept(data.cycle())), data.repUserName());
    }

    private SalesNews rejected(InboundMessage message) {
        AssignmentChanged data = payloads.read(message, AssignmentChanged.class);
        Command command = new Command.HandBack(data.cycle(), reason(data.reasonCode()));
        return news(message, data, Optional.of(command), null);
    }

    private static SalesNews news(
            InboundMessage message, AssignmentChanged data, Optional<Command> decision, String owner) {
        return new SalesNews(
                LeadId.parse(data.leadId()),
                decision,
                owner,
                Payloads.required(data.actor(), "actor"),
                data.note(),
                Payloads.required(data.at(), "at"),
                Payloads.origin(message));
    }

    private static RejectReason reason(String code) {
        return Arrays.stream(RejectReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new UnreadableMessageException("reasonCode is not a reject reason"));
    }
}
