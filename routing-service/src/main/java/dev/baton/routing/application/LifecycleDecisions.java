package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Assignment.ExpiryCause;
import dev.baton.routing.domain.assignment.Move;
import dev.baton.routing.domain.fairness.CreditReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Closes the assignment under which a person moved a lead through lifecycle, exactly as the same decision in routing would:
 * accepted or rejected at that time, the clock met at that time, the ledger as for any other decision.
 *
 * <p>Both doors may be used at the same time. What lifecycle took stays: a hand-back ends an acceptance that lifecycle never
 * took, and a move made before the time ran out undoes the expiry that routing recorded before it read the move.
 */
final class LifecycleDecisions {

    private static final String BY_A_PERSON = "PERSON";

    private final RoutingChanges changes;
    private final AssignmentEndings endings;

    LifecycleDecisions(RoutingChanges changes, AssignmentEndings endings) {
        this.changes = changes;
        this.endings = endings;
    }

    /** The lead after the assignment that the move names was closed; unchanged where the move decides none. */
    LeadCase follow(LeadCase lead, Transitioned move) {
        if (!BY_A_PERSON.equals(move.cause()) || move.assignmentId() == null) {
            return lead;
        }
        return decision(move)
                .flatMap(decision -> lead.assignment(AssignmentId.of(move.assignmentId()))
                        .map(named -> follow(lead, named, decision, move)))
                .orElse(lead);
    }

    private LeadCase follow(LeadCase lead, TrackedAssignment named, Move decision, Transitioned move) {
        return switch (named.assignment()) {
            case Assignment.Open open -> close(lead, named, decision, move);
            case Assignment.Acknowledged acknowledged -> close(lead, named, decision, move);
            case Assignment.Accepted accepted -> handBack(lead, named, accepted, decision, move);
            case Assignment.Rejected rejected -> lead;
            case Assignment.Expired expired -> undo(lead, named, expired, decision, move);
        };
    }

    private LeadCase close(LeadCase lead, TrackedAssignment named, Move decision, Transitioned move) {
        Transitions.apply(lead, named, decision, new Transitions.Action(move.actor(), at(named, move)), changes);
        endings.freed(named);
        LeadCase closed = lead.with(changes.latest(named));
        if (decision instanceof Move.Reject reject) {
            CreditReason.of(reject.reason()).ifPresent(reason -> endings.credit(named, reason));
            return closed;
        }
        RoutedLead owned =
                closed.lead().ownedBy(named.assignment().facts().rep()).waiting(null);
        changes.lead(owned);
        return closed.with(owned);
    }

    /** The rep accepted in routing while a person handed the lead back in lifecycle, which never took the acceptance. */
    private LeadCase handBack(
            LeadCase lead, TrackedAssignment named, Assignment.Accepted accepted, Move decision, Transitioned move) {
        if (move.from() != Stage.MQL || !(decision instanceof Move.Reject reject)) {
            return lead;
        }
        Assignment.Rejected after = accepted.handedBack(reject.reason(), reject.note(), at(named, move));
        Transitions.decide(
                lead,
                named,
                after,
                HistoryEntry.What.REJECTED,
                reject.reason().name(),
                new Transitions.Action(move.actor(), after.rejectedAt()),
                changes);
        CreditReason.of(reject.reason()).ifPresent(reason -> endings.credit(named, reason));
        return lead.with(changes.latest(named));
    }

    /** The person moved the lead before the time ran out; the rep who got it since did not decide it. */
    private LeadCase undo(
            LeadCase lead, TrackedAssignment named, Assignment.Expired expired, Move decision, Transitioned move) {
        Optional<TrackedAssignment> later = lead.holder();
        if (expired.cause() != ExpiryCause.SLA_BREACHED
                || named.assignment().facts().cycle() != lead.lead().cycle()
                || later.filter(holder -> !holder.undecided()).isPresent()) {
            return lead;
        }
        LeadCase free = later.map(holder -> endings.expire(lead, holder, ExpiryCause.LEAD_MOVED_ON))
                .orElse(lead);
        TrackedAssignment undone = named.with(expired.undone(free.nextAttempt()));
        // a hand-over that ran before did not see the assignment; it changes nothing while the rep is active
        changes.schedule(DueKinds.handOver(expired.facts().rep(), changes.now()));
        boolean inTime = !move.at().isAfter(named.clock().deadline());
        return close(free, inTime ? undone.with(undone.clock().restarted()) : undone, decision, move);
    }

    /** Never before the rep had the lead, whatever the clocks of two machines say. */
    private static Instant at(TrackedAssignment named, Transitioned move) {
        Instant given = named.assignment().facts().at();
        Instant at = move.at().truncatedTo(ChronoUnit.MICROS);
        return at.isBefore(given) ? given : at;
    }

    private static Optional<Move> decision(Transitioned move) {
        return switch (move.to()) {
            case SQL, OPPORTUNITY, CUSTOMER, CLOSED_LOST -> Optional.of(new Move.Accept());
            case RECYCLED, DISQUALIFIED ->
                Optional.ofNullable(move.reasonCode())
                        .map(code -> new Move.Reject(RejectReason.valueOf(code), move.note()));
            case SUBSCRIBER, LEAD, MQL -> Optional.empty();
        };
    }
}
