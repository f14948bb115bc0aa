package dev.baton.routing.application;

import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.AssignmentId;
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

/** Marks that came due together, taken one after the other on the leads as loaded. */
final class SlaBatch {

    private static final int BREACH = 100;
    private static final int TELL_THE_REP = 80;

    private final Map<LeadId, LeadCase> cases;
    private final DispatchSettings settings;
    private final RoutingChanges changes;
    private final List<Credit> credits = new ArrayList<>();
    private final Set<LeadId> needRep = new LinkedHashSet<>();

    SlaBatch(Map<LeadId, LeadCase> locked, DispatchSettings settings, RoutingChanges changes) {
        this.cases = new HashMap<>(locked);
        this.settings = settings;
        this.changes = changes;
    }

    /** What reps are owed after the batch. */
    List<Credit> credits() {
        return credits;
    }

    /** Leads that were taken from a rep and are offered to another. */
    List<LeadCase> needRep() {
        return needRep.stream().map(cases::get).toList();
    }

    /** Does nothing when the clock no longer runs, or the mark was told before. */
    void take(AssignmentId id, int percent) {
        cases.values().stream()
                .filter(lead -> lead.assignment(id).isPresent())
                .findFirst()
                .ifPresent(lead -> take(lead, lead.assignment(id).orElseThrow(), percent));
    }

    private void take(LeadCase lead, TrackedAssignment tracked, int percent) {
        if (!tracked.clock().running() || percent <= tracked.clock().warnedPercent()) {
            return;
        }
        if (percent == BREACH) {
            breach(lead, tracked);
        } else {
            warn(lead, tracked, percent);
        }
    }

    private void warn(LeadCase lead, TrackedAssignment tracked, int percent) {
        TrackedAssignment warned = tracked.with(tracked.clock().warned(percent));
        changes.move(warned);
        changes.happened(warned.id(), HistoryEntry.What.WARNED, Announcements.ROUTING, percent + " %");
        changes.announce(Announcements.slaWarned(warned, percent, lead.lead(), changes.now()));
        if (percent >= TELL_THE_REP) {
            changes.schedule(DueKinds.mail(warned.id(), Notification.Kind.WARNED, changes.now()));
        }
        cases.put(lead.lead().id(), lead.with(warned));
    }

    private void breach(LeadCase lead, TrackedAssignment tracked) {
        TrackedAssignment late = tracked.with(tracked.clock().breached(changes.now()));
        changes.happened(late.id(), HistoryEntry.What.BREACHED, Announcements.ROUTING, null);
        changes.announce(Announcements.slaBreached(late, lead.lead(), changes.now()));
        changes.schedule(DueKinds.mail(late.id(), Notification.Kind.BREACHED, changes.now()));
        Move.Expire end = new Move.Expire(Assignment.ExpiryCause.SLA_BREACHED);
        MoveResult result = Transitions.apply(lead, late, end, Announcements.ROUTING, changes);
        if (result instanceof MoveResult.Moved) {
            release(lead.with(changes.latest(late)), late);
        }
        if (settings.creditOnBreach()) {
            credits.add(Credit.of(late, CreditReason.REASSIGNED));
        }
    }

    private void release(LeadCase free, TrackedAssignment late) {
        LeadId id = free.lead().id();
        if (RunningSales.includes(free.lead().stage())) {
            cases.put(
                    id,
                    RunningSales.awaitManager(free, late.assignment().facts().team(), changes.now(), changes));
        } else {
            cases.put(id, free);
            needRep.add(id);
        }
    }
}
