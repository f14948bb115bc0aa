package dev.baton.routing.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.UnassignedReason;
import java.time.Instant;

/** Leads in SQL or OPPORTUNITY that no rep holds: a manager decides who takes them over, not the queue. */
final class RunningSales {

    private RunningSales() {}

    /** Whether a lead of this stage is a running sale. */
    static boolean includes(Stage stage) {
        return stage == Stage.SQL || stage == Stage.OPPORTUNITY;
    }

    /** The lead on the list of waiting leads until a manager assigns it; published once. */
    static LeadCase awaitManager(LeadCase lead, TeamKey team, Instant since, RoutingChanges changes) {
        RoutedLead.Waiting why = new RoutedLead.Waiting(team, UnassignedReason.OWNER_DEACTIVATED, since);
        if (lead.lead().whyWaiting().filter(why::equals).isPresent()) {
            return lead;
        }
        LeadCase waiting = lead.with(lead.lead().waiting(why));
        changes.lead(waiting.lead());
        changes.announce(Announcements.unassigned(waiting, why, false, changes.now()));
        changes.schedule(DueKinds.waitingAlarm(waiting.lead().id(), changes.now()));
        return waiting;
    }
}
