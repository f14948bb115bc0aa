package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Move;
import dev.baton.routing.domain.assignment.MoveResult;
import dev.baton.routing.domain.fairness.CreditReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The moves of one batch, taken one after the other on the leads as loaded. */
final class LifecycleBatch {

    private final Map<LeadId, LeadCase> cases;
    private final RoutingChanges changes;
    private final List<Credit> credits = new ArrayList<>();
    private final Set<LeadId> needRep = new LinkedHashSet<>();

    LifecycleBatch(Map<LeadId, LeadCase> known, RoutingChanges changes) {
        this.cases = new HashMap<>(known);
        this.changes = changes;
    }

    /** What reps are owed after the batch. */
    List<Credit> credits() {
        return credits;
    }

    /** Leads that need a rep after the batch, in order of arrival, as they are then. */
    List<LeadCase> needRep() {
        return needRep.stream().map(cases::get).toList();
    }

    void take(LeadNews news) {
        switch (news) {
            case LeadMoved moved -> take(moved);
            case LeadForgotten forgotten -> forget(forgotten.lead());
        }
    }

    /** Whatever comes of the lead after this is stale: nothing brings back who it was. */
    private void forget(LeadId id) {
        LeadCase known = cases.get(id);
        RoutedLead forgotten = RoutedLead.forgotten(known == null ? null : known.lead(), id);
        LeadCase now = known == null ? new LeadCase(forgotten, List.of()) : known.with(forgotten);
        changes.forget(forgotten);
        needRep.remove(id);
        cases.put(
                id,
                now.undecided()
                        .map(tracked -> expire(now, tracked, Assignment.ExpiryCause.ERASED))
                        .orElse(now));
    }

    private void take(LeadMoved moved) {
        LeadCase known = cases.get(moved.lead());
        boolean stale = known != null && moved.move().version() <= known.lead().version();
        boolean ofInterest = known != null || moved.move().to() == Stage.MQL || moved.absorbed() != null;
        if (stale || !ofInterest) {
            return;
        }
        RoutedLead told =
                RoutedLead.told(known == null ? null : known.lead(), moved.lead(), moved.move(), moved.correlationId());
        LeadCase now = known == null ? new LeadCase(told, List.of()) : known.with(told);
        changes.lead(told);
        now = endWhatIsOver(now);
        if (moved.absorbed() != null) {
            now = absorb(now, moved.absorbed());
        }
        cases.put(moved.lead(), now);
        if (told.stage() == Stage.MQL && now.needsRep()) {
            needRep.add(moved.lead());
        } else {
            needRep.remove(moved.lead());
        }
    }

    /** Takes the lead from a rep who had not decided, when it left the stage or began another cycle. */
    private LeadCase endWhatIsOver(LeadCase lead) {
        return lead.undecided()
                .filter(tracked -> lead.lead().stage() != Stage.MQL
                        || tracked.assignment().facts().cycle() != lead.lead().cycle())
                .map(tracked -> expire(lead, tracked, Assignment.ExpiryCause.LEAD_MOVED_ON))
                .orElse(lead);
    }

    private LeadCase expire(LeadCase lead, TrackedAssignment tracked, Assignment.ExpiryCause cause) {
        Move.Expire end = new Move.Expire(cause);
        MoveResult result = Transitions.apply(lead, tracked, end, Announcements.ROUTING, changes);
        credits.add(Credit.of(tracked, CreditReason.LEAD_MOVED_ON));
        return result instanceof MoveResult.Moved moved ? lead.with(tracked.with(moved.after())) : lead;
    }

    /** The absorbed lead's rep keeps the person, unless the survivor has a rep already or needs none. */
    private LeadCase absorb(LeadCase survivor, LeadId absorbedId) {
        LeadCase absorbed = cases.get(absorbedId);
        if (absorbed == null) {
            return survivor;
        }
        needRep.remove(absorbedId);
        changes.lead(absorbed.lead().waiting(null));
        TrackedAssignment open = absorbed.undecided().orElse(null);
        if (open == null) {
            return survivor;
        }
        if (survivor.lead().stage() != Stage.MQL || !survivor.needsRep()) {
            cases.put(absorbedId, expire(absorbed, open, Assignment.ExpiryCause.LEAD_MOVED_ON));
            return survivor;
        }
        TrackedAssignment carried = open.with(carried(open.assignment(), survivor));
        changes.move(carried);
        changes.lead(survivor.lead().waiting(null));
        changes.happened(open.id(), HistoryEntry.What.MERGED, Announcements.ROUTING, null);
        return survivor.with(carried);
    }

    private static Assignment carried(Assignment assignment, LeadCase survivor) {
        Assignment.Facts facts =
                assignment.facts().follow(survivor.lead().id(), survivor.lead().cycle(), survivor.nextAttempt());
        return assignment instanceof Assignment.Acknowledged seen
                ? new Assignment.Acknowledged(facts, seen.acknowledgedAt())
                : new Assignment.Open(facts);
    }
}
