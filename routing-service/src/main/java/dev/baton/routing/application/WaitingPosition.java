package dev.baton.routing.application;

import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.domain.LeadId;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A position in the list of waiting leads: those who asked for contact first, then by waiting time.
 *
 * @param handRaise whether the lead asked for contact itself
 * @param since     since when no rep has responded
 * @param id        the lead
 */
public record WaitingPosition(boolean handRaise, Instant since, LeadId id) {

    private static final int PARTS = 3;

    /** Position of a listed lead, as text for a cursor. */
    public static String of(WaitingLead lead) {
        return lead.handRaise() + " " + lead.waitingSince() + " " + lead.leadId();
    }

    /** Reads the text of a cursor; refuses one that is not such a position with an {@link IllegalArgumentException}. */
    public static WaitingPosition parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not a position in the list of waiting leads");
        }
        try {
            return new WaitingPosition(Boolean.parseBoolean(parts[0]), Instant.parse(parts[1]), LeadId.of(parts[2]));
        } catch (DateTimeException notAnInstant) {
            throw new IllegalArgumentException("not a position in the list of waiting leads", notAnInstant);
        }
    }
}
