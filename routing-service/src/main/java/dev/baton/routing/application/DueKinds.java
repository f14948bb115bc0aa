package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.message.MessageIds;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What routing puts on the due-work list. Subjects never meet: two transactions that wait for each other's due item while
 * holding leads or pools would dead-lock. For the same reason nobody cancels a mark; a mark of a clock that no longer
 * runs does nothing.
 */
final class DueKinds {

    /** A share of an SLA clock's time is used. */
    static final String SLA_MARK = "sla-mark";

    /** Somebody may have become eligible for waiting leads. */
    static final String REOFFER = "re-offer";

    /** A deactivated rep may still hold leads. */
    static final String HAND_OVER = "hand-over";

    /** The pause of a lead that reps let pass is over. */
    static final String REOFFER_LEAD = "re-offer-lead";

    /** A lead may have waited too long for a response. */
    static final String WAITING_ALARM = "waiting-alarm";

    /** Managers are to be notified of leads that have waited too long. */
    static final String WAITING_NOTICE = "waiting-notice";

    /** A notification waits to be sent. */
    static final String MAIL = "mail";

    private static final String REP_RETURNED = "/returned";

    private DueKinds() {}

    static DueItem slaMark(AssignmentId assignment, int percent, Instant at) {
        return new DueItem(SLA_MARK, assignment + "/" + percent, at, Integer.toString(percent));
    }

    /** Team of a re-offer. Its data is the team, followed by {@link #REP_RETURNED} if a rep became available. */
    static String reofferedTeam(DueItem item) {
        return item.data().endsWith(REP_RETURNED)
                ? item.data().substring(0, item.data().length() - REP_RETURNED.length())
                : item.data();
    }

    /** Whether the re-offer is due because a rep was added or became available. */
    static boolean repReturned(DueItem item) {
        return item.data().endsWith(REP_RETURNED);
    }

    static DueItem reoffer(TeamKey team, Instant now) {
        return new DueItem(REOFFER, team + "/" + MessageIds.next(), now, team.value());
    }

    static DueItem handOver(RepId rep, Instant now) {
        return new DueItem(HAND_OVER, rep + "/" + MessageIds.next(), now, rep.toString());
    }

    static DueItem reofferLead(LeadId lead, Instant at) {
        return new DueItem(REOFFER_LEAD, lead + "/" + MessageIds.next(), at, "");
    }

    static DueItem waitingAlarm(LeadId lead, Instant at) {
        return new DueItem(WAITING_ALARM, lead + "/" + MessageIds.next(), at, "");
    }

    /** Leads of a team that become overdue within the same interval share one notice. */
    static DueItem waitingNotice(TeamKey team, Instant at) {
        return new DueItem(WAITING_NOTICE, team + "/" + at.toEpochMilli(), at, team.value());
    }

    /** The leads that items name at the beginning of their subjects. */
    static Set<LeadId> leads(List<DueItem> items) {
        return items.stream()
                .map(item ->
                        LeadId.of(item.subject().substring(0, item.subject().indexOf('/'))))
                .collect(Collectors.toSet());
    }

    /**
     * The time as of which due items are handled: now, but never before they were due. They are claimed by the clock of the
     * database, and the clock of this process may be behind it.
     */
    static Instant asOf(List<DueItem> items, TimeSource time) {
        return Stream.concat(Stream.of(time.now()), items.stream().map(DueItem::dueAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    static DueItem mail(AssignmentId assignment, Notification.Kind kind, Instant now) {
        return new DueItem(MAIL, assignment + "/" + kind, now, kind.name());
    }

    /** The assignment a mark or a mail is about. */
    static AssignmentId assignment(DueItem item) {
        return AssignmentId.of(item.subject().substring(0, item.subject().indexOf('/')));
    }
}
