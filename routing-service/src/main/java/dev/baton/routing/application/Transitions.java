package dev.baton.routing.application;

import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Move;
import dev.baton.routing.domain.assignment.MoveResult;
import dev.baton.routing.domain.assignment.Moves;

/**
 * Applies a move to a tracked assignment and notes everything that follows from it: clock, history, events. Who gets the
 * lead next, and what the ledger says, is the caller's.
 */
final class Transitions {

    private Transitions() {}

    /** What the domain answers, with all that follows written down in {@code changes}. */
    static MoveResult apply(LeadCase lead, TrackedAssignment tracked, Move move, String actor, RoutingChanges changes) {
        MoveResult result = Moves.apply(tracked.assignment(), move, changes.now());
        if (result instanceof MoveResult.Moved moved) {
            follow(lead, tracked, moved.after(), actor, changes);
        }
        return result;
    }

    private static void follow(
            LeadCase lead, TrackedAssignment before, Assignment after, String actor, RoutingChanges changes) {
        switch (after) {
            case Assignment.Open open -> throw new IllegalStateException("no move leads to OPEN");
            case Assignment.Acknowledged acknowledged -> acknowledge(lead, before, actor, changes);
            case Assignment.Accepted accepted ->
                decide(lead, before, accepted, HistoryEntry.What.ACCEPTED, null, actor, changes);
            case Assignment.Rejected rejected ->
                decide(
                        lead,
                        before,
                        rejected,
                        HistoryEntry.What.REJECTED,
                        rejected.reason().name(),
                        actor,
                        changes);
            case Assignment.Expired expired -> expire(lead, before, expired, actor, changes);
        }
    }

    /** Deciding implies having taken notice: an open assignment is acknowledged on the way. */
    private static void decide(
            LeadCase lead,
            TrackedAssignment before,
            Assignment after,
            HistoryEntry.What what,
            String detail,
            String actor,
            RoutingChanges changes) {
        TrackedAssignment seen =
                before.assignment() instanceof Assignment.Open ? acknowledge(lead, before, actor, changes) : before;
        record(lead, seen.with(after), what, detail, actor, changes);
    }

    private static TrackedAssignment acknowledge(
            LeadCase lead, TrackedAssignment before, String actor, RoutingChanges changes) {
        Assignment.Acknowledged after =
                new Assignment.Acknowledged(before.assignment().facts(), changes.now());
        TrackedAssignment seen = before.with(after);
        if (before.clock().running()) {
            seen = seen.with(before.clock().met(changes.now()));
            changes.happened(
                    seen.id(), HistoryEntry.What.SLA_MET, actor, before.clock().percentUsed(changes.now()) + " %");
        }
        record(lead, seen, HistoryEntry.What.ACKNOWLEDGED, null, actor, changes);
        if (seen.clock().metAt() != null) {
            changes.announce(Announcements.slaMet(seen, lead.lead(), changes.now()));
        }
        return seen;
    }

    private static void expire(
            LeadCase lead, TrackedAssignment before, Assignment.Expired after, String actor, RoutingChanges changes) {
        TrackedAssignment ended = before.with(after).with(before.clock().stopped(changes.now()));
        record(lead, ended, HistoryEntry.What.EXPIRED, after.cause().name(), actor, changes);
    }

    private static void record(
            LeadCase lead,
            TrackedAssignment after,
            HistoryEntry.What what,
            String detail,
            String actor,
            RoutingChanges changes) {
        changes.move(after);
        changes.happened(after.id(), what, actor, detail);
        changes.announce(Announcements.moved(after, actor, lead.lead(), changes.now()));
    }
}
