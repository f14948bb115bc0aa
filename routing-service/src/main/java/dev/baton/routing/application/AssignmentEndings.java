package dev.baton.routing.application;

import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Assignment.ExpiryCause;
import dev.baton.routing.domain.assignment.Move;
import dev.baton.routing.domain.fairness.CreditReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ends assignments without the rep's decision, and collects what the reps are owed for it. */
final class AssignmentEndings {

    private final RoutingChanges changes;
    private final List<Credit> credits = new ArrayList<>();
    private final Set<TeamKey> freed = new HashSet<>();

    AssignmentEndings(RoutingChanges changes) {
        this.changes = changes;
    }

    /** What reps are owed. */
    List<Credit> credits() {
        return credits;
    }

    /** The lead after its assignment ended. */
    LeadCase expire(LeadCase lead, TrackedAssignment tracked, ExpiryCause cause) {
        Transitions.apply(lead, tracked, new Move.Expire(cause), Announcements.ROUTING, changes);
        creditFor(tracked, cause).ifPresent(reason -> credits.add(Credit.of(tracked, reason)));
        freed(tracked);
        if (cause == ExpiryCause.MERGED) {
            changes.schedule(DueKinds.mail(tracked.id(), Notification.Kind.MERGED, changes.now()));
        }
        return lead.with(changes.latest(tracked));
    }

    /** A rep is owed what a lead cost. */
    void credit(TrackedAssignment tracked, CreditReason reason) {
        credits.add(Credit.of(tracked, reason));
    }

    /** A rep has a free place: leads that wait for the team are offered again, once for all that this transaction ends. */
    void freed(TrackedAssignment tracked) {
        TeamKey team = tracked.assignment().facts().team();
        if (freed.add(team)) {
            changes.schedule(DueKinds.reoffer(team, changes.now()));
        }
    }

    /** An accepted lead counts, unless another rep keeps the person. */
    private static Optional<CreditReason> creditFor(TrackedAssignment tracked, ExpiryCause cause) {
        return switch (cause) {
            case MERGED -> Optional.of(CreditReason.MERGED);
            case LEAD_MOVED_ON, ERASED -> undecided(tracked, CreditReason.LEAD_MOVED_ON);
            case REP_DEACTIVATED -> undecided(tracked, CreditReason.REP_DEACTIVATED);
            case SLA_BREACHED, TAKEN_BY_MANAGER -> Optional.empty();
        };
    }

    private static Optional<CreditReason> undecided(TrackedAssignment tracked, CreditReason reason) {
        return Optional.of(reason).filter(owed -> !(tracked.assignment() instanceof Assignment.Accepted));
    }
}
