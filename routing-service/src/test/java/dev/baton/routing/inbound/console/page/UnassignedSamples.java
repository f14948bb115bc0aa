package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.kit.page.Page;
import dev.baton.routing.application.view.RepView;
import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.application.view.WaitingTotals;
import java.util.List;

/** Leads that wait for a rep. */
final class UnassignedSamples {

    private UnassignedSamples() {}

    static WaitingLead waitingLead(LeadSnapshot lead, boolean overdue) {
        return new WaitingLead(
                "0193-lead",
                1,
                "sales",
                "EVERY_REP_TRIED",
                "No rep of the team responded.",
                true,
                lead,
                Samples.score("Pricing page visited"),
                Samples.NOW.minusSeconds(4000),
                overdue,
                Samples.NOW.plusSeconds(600),
                3,
                List.of(new WaitingLead.Offer(
                        "rita",
                        "Rita Rep",
                        Samples.NOW.minusSeconds(600),
                        Samples.NOW.minusSeconds(300),
                        "SLA_BREACHED")));
    }

    static UnassignedPage unassigned(List<WaitingLead> leads, UnassignedFilter filter, String nextCursor) {
        List<RepView> team = List.of(
                new RepView("r2", "sam", "Sam Rep", null, "sales", true, false, 1, 50, "always", null, 2),
                new RepView("r1", "rita", "Rita Rep", null, "sales", true, true, 1, 50, "always", null, 3),
                new RepView("r9", "eve", "Eve Elsewhere", null, "support", true, true, 1, 50, "always", null, 0));
        return UnassignedPage.of(
                filter,
                new WaitingTotals(leads.size(), 1, Samples.NOW.minusSeconds(4000)),
                new Page<>(leads, nextCursor),
                team,
                Notice.ASSIGNED,
                Samples.NOW);
    }
}
