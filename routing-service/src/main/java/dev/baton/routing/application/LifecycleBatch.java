package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment.ExpiryCause;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The moves of one batch, taken one after the other on the leads as loaded. */
final class LifecycleBatch {

    private final Map<LeadId, LeadCase> cases;
    private final RoutingChanges changes;
    private final AssignmentEndings endings;
    private final LifecycleDecisions decisions;
    private final LeadMerges merges;
    private final Set<LeadId> needRep = new LinkedHashSet<>();

    LifecycleBatch(Map<LeadId, LeadCase> known, RoutingChanges changes) {
        this.cases = new HashMap<>(known);
        this.changes = changes;
        this.endings = new AssignmentEndings(changes);
        this.decisions = new LifecycleDecisions(changes, endings);
        this.merges = new LeadMerges(changes, endings);
    }

    /** What reps are owed after the batch. */
    List<Credit> credits() {
        return endings.credits();
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
        Optional<TrackedAssignment> holder = known == null ? Optional.empty() : known.holder();
        RoutedLead forgotten = RoutedLead.forgotten(known == null ? null : known.lead(), id);
        LeadCase now = known == null ? new LeadCase(forgotten, List.of()) : known.with(forgotten);
        changes.forget(forgotten);
        needRep.remove(id);
        cases.put(
                id,
                holder.map(tracked -> endings.expire(now, tracked, ExpiryCause.ERASED))
                        .orElse(now));
    }

    private void take(LeadMoved moved) {
        LeadCase known = cases.get(moved.lead());
        if (known != null && known.lead().survivor() != null) {
            takeOfAbsorbed(moved);
            return;
        }
        boolean stale = known != null && moved.move().version() <= known.lead().version();
        boolean ofInterest = known != null || moved.move().to() == Stage.MQL || moved.absorbed() != null;
        if (stale && moved.absorbed() != null && !known.lead().isForgotten()) {
            mergeLate(known, moved);
        }
        if (stale || !ofInterest) {
            return;
        }
        RoutedLead told =
                RoutedLead.told(known == null ? null : known.lead(), moved.lead(), moved.move(), moved.correlationId());
        LeadCase now = known == null ? new LeadCase(told, List.of()) : known.with(told);
        changes.lead(told);
        if (moved.absorbed() == null) {
            settle(endWhatIsOver(decisions.follow(now, moved.move())));
        } else {
            Stage before = known == null ? Stage.LEAD : known.lead().stage();
            merge(now, before(known == null ? now : known, before, told.cycle()), moved);
        }
    }

    /** A merge that is read after a later move of the survivor: the absorbed lead belongs to the survivor as it is now. */
    private void mergeLate(LeadCase survivor, LeadMoved moved) {
        boolean sameCycle = survivor.lead().cycle() == moved.move().cycle();
        Stage before = sameCycle && moved.move().from() != null
                ? moved.move().from()
                : survivor.lead().stage();
        merge(survivor, before(survivor, before, moved.move().cycle()), moved);
    }

    /** Ignores moves of an absorbed lead, except that a lead it had absorbed before belongs to its survivor. */
    private void takeOfAbsorbed(LeadMoved moved) {
        if (moved.absorbed() != null) {
            LeadCase survivor = survivorOf(moved.lead());
            RoutedLead now = survivor.lead();
            merge(survivor, before(survivor, now.stage(), now.cycle()), moved);
        }
    }

    private static LeadMerges.Before before(LeadCase survivor, Stage stage, int cycle) {
        return new LeadMerges.Before(survivor.holder(), survivor.lead().waiting(), stage, cycle);
    }

    private void merge(LeadCase survivor, LeadMerges.Before before, LeadMoved moved) {
        LeadId id = moved.absorbed();
        LeadCase known = cases.getOrDefault(id, new LeadCase(RoutedLead.unknown(id), List.of()));
        if (known.lead().survivor() != null || id.equals(survivor.lead().id())) {
            settle(endWhatIsOver(survivor));
            return;
        }
        needRep.remove(id);
        LeadCase absorbed = endWhatIsOver(LeadMerges.asAbsorbed(
                known, moved.move().absorbedStage(), moved.move().absorbedCycle()));
        LeadMerges.Merged merged = merges.merge(survivor, before, absorbed);
        cases.put(id, merged.absorbed());
        settle(endWhatIsOver(merged.survivor()));
    }

    private LeadCase survivorOf(LeadId id) {
        LeadCase found = cases.get(id);
        LeadId survivor = found.lead().survivor();
        return survivor == null || !cases.containsKey(survivor) ? found : survivorOf(survivor);
    }

    private void settle(LeadCase lead) {
        LeadId id = lead.lead().id();
        cases.put(id, lead);
        if (lead.lead().stage() == Stage.MQL && lead.needsRep()) {
            needRep.add(id);
        } else {
            needRep.remove(id);
        }
    }

    /** Takes the lead from a rep who had not decided, when it left sales or began another cycle. */
    private LeadCase endWhatIsOver(LeadCase lead) {
        return lead.undecided()
                .filter(tracked -> !mayBeDecided(lead.lead().stage())
                        || tracked.assignment().facts().cycle() != lead.lead().cycle())
                .map(tracked -> endings.expire(lead, tracked, ExpiryCause.LEAD_MOVED_ON))
                .orElse(lead);
    }

    private static boolean mayBeDecided(Stage stage) {
        return switch (stage) {
            case MQL, SQL, OPPORTUNITY -> true;
            case SUBSCRIBER, LEAD, CUSTOMER, RECYCLED, DISQUALIFIED, CLOSED_LOST -> false;
        };
    }
}
