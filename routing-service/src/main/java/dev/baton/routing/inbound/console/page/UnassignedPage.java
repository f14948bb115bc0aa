package dev.baton.routing.inbound.console.page;

import dev.baton.kit.page.Page;
import dev.baton.routing.application.view.RepView;
import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.application.view.WaitingTotals;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The list of unassigned leads at one instant.
 *
 * @param filter what the list shows
 * @param totals how many leads wait in all
 * @param rows   the leads of this page
 * @param team   every rep a lead can be assigned to
 * @param more   address of the next page, null on the last
 * @param notice what was just done, null for nothing
 */
public record UnassignedPage(
        UnassignedFilter filter,
        WaitingTotals totals,
        List<UnassignedRow> rows,
        List<RepView> team,
        String more,
        Notice notice) {

    /** The page around a list of waiting leads. */
    public static UnassignedPage of(
            UnassignedFilter filter,
            WaitingTotals totals,
            Page<WaitingLead> leads,
            List<RepView> team,
            Notice notice,
            Instant now) {
        return new UnassignedPage(
                filter,
                totals,
                leads.items().stream().map(lead -> UnassignedRow.of(lead, now)).toList(),
                team,
                leads.nextCursor() == null ? null : filter.nextHref(leads.nextCursor()),
                notice);
    }

    /** Reasons of the filter. */
    public List<RejectChoice> reasons() {
        return Codes.unassignedChoices();
    }

    /** Reps of a team, those who take leads now first, the least loaded first. */
    public List<RepChoice> reps(String ofTeam) {
        return team.stream()
                .filter(rep -> rep.team().equals(ofTeam))
                .sorted(Comparator.comparing((RepView rep) -> !rep.active())
                        .thenComparing(rep -> !rep.available())
                        .thenComparing(RepView::undecided)
                        .thenComparing(RepView::userName))
                .map(RepChoice::of)
                .toList();
    }

    /**
     * A rep to choose.
     *
     * @param userName who
     * @param words    name, availability and load
     */
    public record RepChoice(String userName, String words) {

        static RepChoice of(RepView rep) {
            String state = rep.active() ? rep.available() ? "available" : "not available" : "takes no part in routing";
            return new RepChoice(
                    rep.userName(),
                    "%s (%s, %d of %d leads)".formatted(rep.name(), state, rep.undecided(), rep.capacity()));
        }
    }
}
