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
import dev.baton.routing.domain.decision.UnassignedReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a person whose leads were merged one rep: of the assignments that hold the two leads the first by
 * {@link TrackedAssignment#FIRST_KEEPS} goes on under the survivor, the other ends as {@code MERGED} and is credited.
 *
 * <p>A rep whose lead was closed or handed back before does not take a qualified lead or a running sale from the rep who has
 * it ({@link RoutedLead#keepsRep}). A running sale that waited for a manager goes on waiting.
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
     * The survivor before the merge.
     *
     * @param holder  the assignment that held it
     * @param waiting why no rep held it, may be null
     * @param stage   its stage
     * @param cycle   its cycle right after the merge; lower than the present one if the merge is read late
     */
    record Before(Optional<TrackedAssignment> holder, RoutedLead.Waiting waiting, Stage stage, int cycle) {}

    /**
     * Merges.
     *
     * @param survivor the survivor as it is after the merge
     * @param before   the survivor before the merge
     * @param absorbed the absorbed lead as it was when it was absorbed
     */
    Merged merge(LeadCase survivor, Before before, LeadCase absorbed) {
        Stage stage = survivor.lead().stage();
        boolean ownKeeps = RoutedLead.keepsRep(before.stage(), stage);
        boolean theirsKeeps = before.cycle() == survivor.lead().cycle()
                && RoutedLead.keepsRep(absorbed.lead().stage(), stage);
        LeadCase goesOn = ownKeeps || !survivor.lead().withSales() ? survivor : end(survivor, survivor.accepted());
        LeadCase ended = theirsKeeps
                ? absorbed
                : end(absorbed, absorbed.holder().stream().toList());
        Optional<TrackedAssignment> own = before.holder().filter(holder -> ownKeeps || holder.undecided());
        LeadCase known = theirsKeeps ? goesOn : withFormerOwner(goesOn, absorbed);
        List<TrackedAssignment> holders = Stream.of(own, ended.holder())
                .flatMap(Optional::stream)
                .sorted(TrackedAssignment.FIRST_KEEPS)
                .toList();
        return holders.isEmpty() ? withoutRep(known, before, ended) : withRep(known, own, ended, holders);
    }

    private Merged withRep(
            LeadCase survivor, Optional<TrackedAssignment> own, LeadCase absorbed, List<TrackedAssignment> holders) {
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
        TrackedAssignment kept = holders.getFirst();
        RepId previous = own.filter(holder -> !holder.equals(kept))
                .map(holder -> holder.assignment().facts().rep())
                .orElse(null);
        return new Merged(keep(goesOn, kept, previous), without(absorb(ended, goesOn), kept));
    }

    private Merged withoutRep(LeadCase survivor, Before before, LeadCase absorbed) {
        Optional<RoutedLead.Waiting> waited = Stream.of(
                        before.waiting(), absorbed.lead().waiting())
                .filter(Objects::nonNull)
                .filter(why -> RunningSales.includes(survivor.lead().stage()))
                .min(Comparator.<RoutedLead.Waiting, Boolean>comparing(
                                why -> why.reason() != UnassignedReason.OWNER_DEACTIVATED)
                        .thenComparing(RoutedLead.Waiting::since));
        LeadCase ended = absorb(absorbed, survivor);
        return new Merged(
                waited.map(why -> RunningSales.awaitManager(survivor, why.team(), why.since(), changes))
                        .orElse(survivor),
                ended);
    }

    private LeadCase absorb(LeadCase absorbed, LeadCase survivor) {
        RoutedLead lead = absorbed.lead().absorbedBy(survivor.lead().id());
        changes.lead(lead);
        return absorbed.with(lead);
    }

    /** The lead without assignments that only an earlier stage or cycle of it justified. */
    private LeadCase end(LeadCase lead, List<TrackedAssignment> over) {
        LeadCase free = lead;
        for (TrackedAssignment tracked : over) {
            free = endings.expire(free, tracked, ExpiryCause.LEAD_MOVED_ON);
        }
        return free;
    }

    /** The survivor, which remembers who accepted the absorbed lead unless it has an owner of its own. */
    private LeadCase withFormerOwner(LeadCase survivor, LeadCase absorbed) {
        RepId owner = absorbed.lead().owner();
        if (owner == null || survivor.lead().owner() != null) {
            return survivor;
        }
        RoutedLead lead = survivor.lead().ownedBy(owner);
        changes.lead(lead);
        return survivor.with(lead);
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
