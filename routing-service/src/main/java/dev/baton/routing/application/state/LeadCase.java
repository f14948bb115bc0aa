package dev.baton.routing.application.state;

import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.decision.LeadToRoute;
import dev.baton.routing.domain.decision.MissedOffer;
import dev.baton.routing.domain.decision.OfferRounds;
import dev.baton.routing.domain.decision.ReofferPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lead with every assignment it ever had, oldest first; loaded under the lead's lock.
 *
 * @param lead        the lead
 * @param assignments its assignments
 */
public record LeadCase(RoutedLead lead, List<TrackedAssignment> assignments) {

    public LeadCase {
        assignments = List.copyOf(assignments);
    }

    /** The one assignment a rep still has to decide, if any. */
    public Optional<TrackedAssignment> undecided() {
        return assignments.stream().filter(TrackedAssignment::undecided).findFirst();
    }

    /** The assignment by which a rep holds the lead: undecided, or accepted and the lead still with sales. */
    public Optional<TrackedAssignment> holder() {
        return thisCycle()
                .filter(tracked ->
                        tracked.undecided() || tracked.assignment() instanceof Assignment.Accepted && lead.withSales())
                .min(TrackedAssignment.FIRST_KEEPS);
    }

    /** The assignment with this id. */
    public Optional<TrackedAssignment> assignment(AssignmentId id) {
        return assignments.stream().filter(tracked -> tracked.id().equals(id)).findFirst();
    }

    /** Whether the lead waits for a rep in its present cycle: nobody has it and nobody decided it. */
    public boolean needsRep() {
        return thisCycle().map(TrackedAssignment::assignment).allMatch(LeadCase::leavesLeadOpen);
    }

    /** Attempt number of the next assignment in the present cycle. */
    public int nextAttempt() {
        return thisCycle()
                        .mapToInt(tracked -> tracked.assignment().facts().attempt())
                        .max()
                        .orElse(0)
                + 1;
    }

    /** What a decision needs to know. */
    public LeadToRoute toRoute() {
        Set<RepId> tried =
                thisCycle().map(tracked -> tracked.assignment().facts().rep()).collect(Collectors.toSet());
        return new LeadToRoute(
                lead.id(),
                lead.cycle(),
                nextAttempt(),
                lead.handRaise(),
                lead.setAside(),
                lead.dossier().country(),
                lead.owner(),
                tried);
    }

    /** The case after the lead changed. */
    public LeadCase with(RoutedLead changed) {
        return new LeadCase(changed, assignments);
    }

    /** The case after one of its assignments changed or a new one came. */
    public LeadCase with(TrackedAssignment changed) {
        List<TrackedAssignment> all = new ArrayList<>(assignments);
        all.removeIf(tracked -> tracked.id().equals(changed.id()));
        all.add(changed);
        return new LeadCase(lead, all);
    }

    /** Offers of the present cycle that ended without a decision, grouped into rounds. */
    public OfferRounds offerRounds(ReofferPolicy policy) {
        return OfferRounds.of(offers().flatMap(LeadCase::missed).toList(), policy);
    }

    /** When the lead of the present cycle was first offered to a rep; empty if it never was. */
    public Optional<Instant> firstOfferedAt() {
        return offers().map(offer -> offer.facts().at()).min(Comparator.naturalOrder());
    }

    /** The accepted assignments of the present cycle, whether or not the lead is still with sales. */
    public List<TrackedAssignment> accepted() {
        return thisCycle()
                .filter(tracked -> tracked.assignment() instanceof Assignment.Accepted)
                .toList();
    }

    /** One that the lead left behind is no offer of what the lead is now. */
    private Stream<Assignment> offers() {
        return thisCycle()
                .map(TrackedAssignment::assignment)
                .filter(assignment -> !(assignment instanceof Assignment.Expired expired
                        && expired.cause() == Assignment.ExpiryCause.LEAD_MOVED_ON));
    }

    private static Stream<MissedOffer> missed(Assignment assignment) {
        return assignment instanceof Assignment.Expired expired
                ? Stream.of(new MissedOffer(
                        expired.facts().rep(),
                        expired.facts().at(),
                        expired.expiredAt(),
                        expired.cause() == Assignment.ExpiryCause.SLA_BREACHED))
                : Stream.empty();
    }

    private Stream<TrackedAssignment> thisCycle() {
        return assignments.stream()
                .filter(tracked -> tracked.assignment().facts().cycle() == lead.cycle());
    }

    private static boolean leavesLeadOpen(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Expired expired -> true;
            case Assignment.Open open -> false;
            case Assignment.Acknowledged acknowledged -> false;
            case Assignment.Accepted accepted -> false;
            case Assignment.Rejected rejected -> false;
        };
    }
}
