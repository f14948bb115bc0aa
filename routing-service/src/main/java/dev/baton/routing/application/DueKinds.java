package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.message.MessageIds;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import java.time.Instant;

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

    /** A deactivated rep still holds leads. */
    static final String HAND_OVER = "hand-over";

    /** A notification waits to be sent. */
    static final String MAIL = "mail";

    private DueKinds() {}

    static DueItem slaMark(AssignmentId assignment, int percent, Instant at) {
        return new DueItem(SLA_MARK, assignment + "/" + percent, at, Integer.toString(percent));
    }

    static DueItem reoffer(TeamKey team, Instant now) {
        return new DueItem(REOFFER, team + "/" + MessageIds.next(), now, team.value());
    }

    static DueItem handOver(RepId rep, Instant now) {
        return new DueItem(HAND_OVER, rep.toString(), now, rep.toString());
    }

    static DueItem mail(AssignmentId assignment, Notification.Kind kind, Instant now) {
        return new DueItem(MAIL, assignment + "/" + kind, now, kind.name());
    }

    /** The assignment a mark or a mail is about. */
    static AssignmentId assignment(DueItem item) {
        return AssignmentId.of(item.subject().substring(0, item.subject().indexOf('/')));
    }
}
