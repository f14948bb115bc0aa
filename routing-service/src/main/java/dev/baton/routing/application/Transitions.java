package dev.baton.routing.application;

import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Move;
import dev.baton.routing.domain.assignment.MoveResult;
import dev.baton.routing.domain.assignment.Moves;
import java.time.Instant;

/**
 * Applies a move to a tracked assignment and notes everything that follows from it: clock, history, events. Who gets the
 * lead next, and what the ledger says, is the caller's.
 */
final class Transitions {

    private Transitions() {}

    /** What the domain answers, with all that follows written down in {@code changes}. */
    static MoveResult apply(LeadCase lead, TrackedAssignment tracked, Move move, String actor, RoutingChanges changes) {
        return apply(lead, tracked, move, new Action(actor, changes.now()), changes);
    }

    /** As above, for a move that took place at another time. */
    static MoveResult apply(
            LeadCase lead, TrackedAssignment tracked, Move move, Action action, RoutingChanges changes) {
        MoveResult result = Moves.apply(tracked.assignment(), move, action.at());
        if (result instanceof MoveResult.Moved moved) {
            follow(lead, tracked, moved.after(), action, changes);
        }
        return result;
    }

    /**
     * Who did it and when.
     *
     * @param actor user name, or {@code routing}
     * @param at    when
     */
    record Action(String actor, Instant at) {}

    private static void follow(
            LeadCase lead, TrackedAssignment before, Assignment after, Action action, RoutingChanges changes) {
        switch (after) {
            case Assignment.Open open -> throw new IllegalStateException("no move leads to OPEN");
            case Assignment.Acknowledged acknowledged -> acknowledge(lead, before, action, changes);
            case Assignment.Accepted accepted ->
                decide(lead, before, accepted, HistoryEntry.What.ACCEPTED, null, action, changes);
            case Assignment.Rejected rejected ->
                decide(
                        lead,
                        before,
                        rejected,
                        HistoryEntry.What.REJECTED,
                        rejected.reason().name(),
                        action,
                        changes);
            case Assignment.Expired expired -> expire(lead, before, expired, action, changes);
        }
    }

    /** Deciding implies having taken notice: an open assignment is acknowledged on the way. */
    static void decide(
            LeadCase lead,
            TrackedAssignment before,
            Assignment after,
            HistoryEntry.What what,
            String detail,
            Action action,
            RoutingChanges changes) {
        TrackedAssignment seen =
                before.assignment() instanceof Assignment.Open ? acknowledge(lead, before, action, changes) : before;
        record(lead, seen.with(after), what, detail, action, changes);
    }

    private static TrackedAssignment acknowledge(
            LeadCase lead, TrackedAssignment before, Action action, RoutingChanges changes) {
        Assignment.Acknowledged after =
                new Assignment.Acknowledged(before.assignment().facts(), action.at());
        TrackedAssignment seen = before.with(after);
        if (before.clock().running()) {
            seen = seen.with(before.clock().met(action.at()));
            changes.happened(
                    seen.id(),
                    HistoryEntry.What.SLA_MET,
                    action.actor(),
                    before.clock().percentUsed(action.at()) + " %");
        }
        record(lead, seen, HistoryEntry.What.ACKNOWLEDGED, null, action, changes);
        if (seen.clock().metAt() != null) {
            changes.announce(Announcements.slaMet(seen, lead.lead(), action.at()));
        }
        return seen;
    }

    private static void expire(
            LeadCase lead, TrackedAssignment before, Assignment.Expired after, Action action, RoutingChanges changes) {
        TrackedAssignment ended = before.with(after).with(before.clock().stopped(changes.now()));
        record(lead, ended, HistoryEntry.What.EXPIRED, after.cause().name(), action, changes);
    }

    private static void record(
            LeadCase lead,
            TrackedAssignment after,
            HistoryEntry.What what,
            String detail,
            Action action,
            RoutingChanges changes) {
        changes.move(after);
        changes.happened(after.id(), what, action.actor(), detail);
        changes.announce(Announcements.moved(after, action.actor(), lead.lead(), action.at()));
    }
}
