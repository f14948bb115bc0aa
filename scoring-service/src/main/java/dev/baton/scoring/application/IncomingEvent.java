package dev.baton.scoring.application;

import dev.baton.scoring.domain.lead.LeadEvent;

/**
 * An accepted event on its way to its lead.
 *
 * @param event what happened
 * @param json  the record's data as it came, kept so that the score can be computed again
 * @param cause the message that carried it
 */
public record IncomingEvent(LeadEvent event, String json, Cause cause) implements FromIngest {

    /** The same event, with another belief in who did it. */
    IncomingEvent believed(int humanConfidence) {
        return new IncomingEvent(event.believed(humanConfidence), json, cause);
    }
}
