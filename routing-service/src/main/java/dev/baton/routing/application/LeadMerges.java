package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.HistoryEntry;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.application.state.TrackedAssignment;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.assignment.Assignment.ExpiryCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a person whose leads were merged one rep: of the assignments that hold the two leads the first by
 * {@link TrackedAssignment#FIRST_KEEPS} goes on under the survivor, the other ends as {@code MERGED} and is credited.
 */
final class LeadMerges {

    private final RoutingChanges changes;
    private final AssignmentEndings endings;

    LeadMerges(RoutingChanges changes, AssignmentEndings endings) {
        this.changes = changes;
        this.endings = endings;
    }

    /**
     * Both leads after the merge.
     *
     * @param survivor the lead that goes on, held by at most one rep
     * @param absorbed the lead that ended
     */
    record Merged(LeadCase survivor, LeadCase absorbed) {}

    /**
     * Merges.
     *
     * @param survivor the survivor as it is after the merge
     * @param own      the assignment that held the survivor before the merge
     * @param absorbed the absorbed lead as it was when it was absorbed
     */
    Merged merge(LeadCase survivor, Optional<TrackedAssignment> own, LeadCase absorbed) {
        Optional<TrackedAssignment> theirs = absorbed.holder();
        List<TrackedAssignment> holders = Stream.of(own, theirs)
                .flatMap(Optional::stream)
                .sorted(TrackedAssignment.FIRST_KEEPS)
                .toList();
        LeadCase goesOn = survivor;
        LeadCase ended = absorbed;
        if (holders.size() == 2) {
            TrackedAssignment loser = holders.getLast();
            if (loser.equals(own.orElseThrow())) {
                goesOn = endings.expire(goesOn, loser, ExpiryCause.MERGED);
            } else {
                ended = endings.expire(ended, loser, ExpiryCause.MERGED);
            }
        }
        RoutedLead absorbedLead = ended.lead().absorbedBy(survivor.lead().id());
        changes.lead(absorbedLead);
        if (holders.isEmpty()) {
            return new Merged(goesOn, ended.with(absorbedLead));
        }
        TrackedAssignment kept = holders.getFirst();
        RepId previous = own.filter(holder -> !holder.equals(kept))
                .map(holder -> holder.assignment().facts().rep())
                .orElse(null);
        return new Merged(keep(goesOn, kept, previous), without(ended.with(absorbedLead), kept));
    }

    /** The survivor, held by this assignment under its own number of cycle and attempt. */
    private LeadCase keep(LeadCase survivor, TrackedAssignment kept, RepId previous) {
        RoutedLead lead = survivor.lead().waiting(null);
        if (kept.assignment() instanceof Assignment.Accepted accepted) {
            lead = lead.ownedBy(accepted.facts().rep());
        }
        changes.lead(lead);
        Assignment.Facts facts = kept.assignment().facts();
        if (facts.lead().equals(lead.id()) && facts.cycle() == lead.cycle()) {
            return survivor.with(lead);
        }
        TrackedAssignment carried =
                kept.with(carried(kept.assignment(), facts.follow(lead.id(), lead.cycle(), survivor.nextAttempt())));
        changes.move(carried);
        changes.happened(carried.id(), HistoryEntry.What.MERGED, Announcements.ROUTING, null);
        changes.announce(Announcements.carried(carried, previous, lead, changes.now()));
        return survivor.with(lead).with(carried);
    }

    private static Assignment carried(Assignment assignment, Assignment.Facts facts) {
        return switch (assignment) {
            case Assignment.Open open -> new Assignment.Open(facts);
            case Assignment.Acknowledged seen -> new Assignment.Acknowledged(facts, seen.acknowledgedAt());
            case Assignment.Accepted taken ->
                new Assignment.Accepted(facts, taken.acknowledgedAt(), taken.acceptedAt());
            case Assignment.Rejected rejected -> throw new IllegalStateException("a rejected assignment holds no lead");
            case Assignment.Expired expired -> throw new IllegalStateException("an expired assignment holds no lead");
        };
    }

    private static LeadCase without(LeadCase lead, TrackedAssignment carried) {
        List<TrackedAssignment> rest = new ArrayList<>(lead.assignments());
        rest.removeIf(tracked -> tracked.id().equals(carried.id()));
        return new LeadCase(lead.lead(), rest);
    }

    /** The absorbed lead as lifecycle saw it, whatever routing has read of it so far. */
    static LeadCase asAbsorbed(LeadCase known, Stage stage, Integer cycle) {
        return stage == null || cycle == null ? known : known.with(known.lead().at(stage, cycle));
    }
}
