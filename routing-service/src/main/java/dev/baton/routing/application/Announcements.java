package dev.baton.routing.application;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.assignment.AssignmentChanged;
import dev.baton.contracts.assignment.LeadUnassigned;
import dev.baton.contracts.assignment.SlaChanged;
import dev.baton.routing.application.state.Announcement;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.assignment.Assignment;
import java.time.Instant;

/** Makes the events routing tells the world, from what changed. */
final class Announcements {

    /** Actor of what no person did. */
    static final String ROUTING = "routing";

    private Announcements() {}

    /** A rep was given the lead for the first time in this cycle, or after {@code previous}. */
    static Announcement given(TrackedAssignment tracked, RepId previous, String actor, RoutedLead lead, Instant at) {
        String type = previous == null ? EventTypes.ASSIGNMENT_CREATED : EventTypes.ASSIGNMENT_REASSIGNED;
        String previousRep = previous == null ? null : previous.toString();
        return changed(type, tracked, previousRep, actor, lead, at);
    }

    /** The assignment reached the state it is in now. */
    static Announcement moved(TrackedAssignment tracked, String actor, RoutedLead lead, Instant at) {
        String type =
                switch (tracked.assignment()) {
                    case Assignment.Open open -> EventTypes.ASSIGNMENT_CREATED;
                    case Assignment.Acknowledged acknowledged -> EventTypes.ASSIGNMENT_ACKNOWLEDGED;
                    case Assignment.Accepted accepted -> EventTypes.ASSIGNMENT_ACCEPTED;
                    case Assignment.Rejected rejected -> EventTypes.ASSIGNMENT_REJECTED;
                    case Assignment.Expired expired -> EventTypes.ASSIGNMENT_EXPIRED;
                };
        return changed(type, tracked, null, actor, lead, at);
    }

    static Announcement slaWarned(TrackedAssignment tracked, int percent, RoutedLead lead, Instant at) {
        return sla(EventTypes.SLA_WARNED, tracked, percent, lead, at);
    }

    static Announcement slaBreached(TrackedAssignment tracked, RoutedLead lead, Instant at) {
        return sla(EventTypes.SLA_BREACHED, tracked, 100, lead, at);
    }

    static Announcement slaMet(TrackedAssignment tracked, RoutedLead lead, Instant at) {
        return sla(EventTypes.SLA_MET, tracked, tracked.clock().percentUsed(at), lead, at);
    }

    /** The lead waits; {@code overdue} once it has waited longer than the managers accept. */
    static Announcement unassigned(LeadCase known, RoutedLead.Waiting waiting, boolean overdue, Instant at) {
        RoutedLead lead = known.lead();
        var data = new LeadUnassigned(
                lead.id().toString(),
                lead.cycle(),
                known.nextAttempt() - 1,
                waiting.reason().name(),
                waiting.reason().detail(),
                waiting.since(),
                overdue,
                at);
        return new Announcement(EventTypes.LEAD_UNASSIGNED, lead.id(), data, at, lead.correlationId());
    }

    /** The assignment follows its lead into another, whose rep (null for none) was {@code previous}. */
    static Announcement carried(TrackedAssignment tracked, RepId previous, RoutedLead lead, Instant at) {
        String previousRep = previous == null ? null : previous.toString();
        return changed(EventTypes.ASSIGNMENT_REASSIGNED, tracked, previousRep, ROUTING, lead, at);
    }

    private static Announcement changed(
            String type, TrackedAssignment tracked, String previousRep, String actor, RoutedLead lead, Instant at) {
        Assignment.Facts facts = tracked.assignment().facts();
        var data = new AssignmentChanged(
                facts.id().toString(),
                facts.lead().toString(),
                facts.cycle(),
                facts.attempt(),
                tracked.revision(),
                tracked.assignment().state().name(),
                tracked.rep().id(),
                tracked.rep().userName(),
                previousRep,
                reason(tracked.assignment()),
                tracked.assignment() instanceof Assignment.Rejected rejected ? rejected.note() : null,
                actor,
                at);
        return new Announcement(type, facts.lead(), data, at, lead.correlationId());
    }

    private static String reason(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Open open -> null;
            case Assignment.Acknowledged acknowledged -> null;
            case Assignment.Accepted accepted -> null;
            case Assignment.Rejected rejected -> rejected.reason().name();
            case Assignment.Expired expired -> expired.cause().name();
        };
    }

    private static Announcement sla(String type, TrackedAssignment tracked, int percent, RoutedLead lead, Instant at) {
        Assignment.Facts facts = tracked.assignment().facts();
        var data = new SlaChanged(
                facts.id().toString(),
                facts.lead().toString(),
                facts.cycle(),
                facts.attempt(),
                tracked.rep().id(),
                tracked.rep().userName(),
                tracked.clock().milestone().name(),
                percent,
                tracked.clock().startedAt(),
                tracked.clock().deadline(),
                at);
        return new Announcement(type, facts.lead(), data, at, lead.correlationId());
    }
}
