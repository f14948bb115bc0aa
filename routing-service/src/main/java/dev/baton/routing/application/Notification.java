package dev.baton.routing.application;

import dev.baton.routing.domain.AssignmentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A mail about an assignment. Holds no more of the person than the rep needs to recognise the lead; the rest stands
 * behind the sign-on.
 *
 * @param kind     what it is about
 * @param to       address
 * @param repName  who has (or had) the lead
 * @param leadName name of the lead, or a stand-in where it is unknown
 * @param company  company of the lead, may be null
 * @param reason   why the lead came, may be null
 * @param deadline when the rep has to respond
 * @param zone     in which the mail states times
 * @param assignment what the mail links to
 */
public record Notification(
        Kind kind,
        String to,
        String repName,
        String leadName,
        String company,
        String reason,
        Instant deadline,
        ZoneId zone,
        AssignmentId assignment) {

    /** What a mail is about. */
    public enum Kind {
        /** To the rep: a lead is yours. */
        ASSIGNED,
        /** To the rep: most of the time is used. */
        WARNED,
        /** To the manager: a rep let the time pass. */
        BREACHED,
        /** To the rep: the lead is the same person as one that a colleague holds. */
        MERGED
    }

    public Notification {
        Objects.requireNonNull(kind, "notification needs a kind");
        Objects.requireNonNull(to, "notification needs an address");
        Objects.requireNonNull(zone, "notification needs a time zone");
        Objects.requireNonNull(assignment, "notification needs an assignment");
    }
}
