package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment.ExpiryCause;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The assignments that one transaction takes from a deactivated rep, on the leads as loaded. */
final class HandOverBatch {

    private final Map<LeadId, LeadCase> cases;
    private final RoutingChanges changes;
    private final AssignmentEndings endings;
    private final Set<LeadId> needRep = new LinkedHashSet<>();

    HandOverBatch(Map<LeadId, LeadCase> locked, RoutingChanges changes) {
        this.cases = new HashMap<>(locked);
        this.changes = changes;
        this.endings = new AssignmentEndings(changes);
    }

    /** What the rep is owed after the batch. */
    List<Credit> credits() {
        return endings.credits();
    }

    /** Leads that are offered to the colleagues. */
    List<LeadCase> needRep() {
        return needRep.stream().map(cases::get).toList();
    }

    /** Takes the assignment from the rep, also if a merge has carried it to another of the loaded leads meanwhile. */
    void take(AssignmentId id) {
        cases.values().stream()
                .filter(lead ->
                        lead.assignment(id).filter(TrackedAssignment::holds).isPresent())
                .findFirst()
                .ifPresent(lead -> take(lead, lead.assignment(id).orElseThrow()));
    }

    private void take(LeadCase lead, TrackedAssignment tracked) {
        LeadCase free = endings.expire(lead, tracked, ExpiryCause.REP_DEACTIVATED);
        LeadId id = free.lead().id();
        Stage stage = free.lead().stage();
        if (stage == Stage.MQL) {
            needRep.add(id);
        } else if (RunningSales.includes(stage)) {
            free = RunningSales.awaitManager(free, tracked.assignment().facts().team(), changes.now(), changes);
        }
        cases.put(id, free);
    }
}
