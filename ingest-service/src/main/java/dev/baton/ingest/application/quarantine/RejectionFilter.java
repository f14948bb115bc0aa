package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.RejectionState;
import java.time.Instant;

/**
 * Which rejected items are meant; null means any.
 *
 * @param source    id or name of the source
 * @param code      the code
 * @param event     the event's name
 * @param state     where it stands
 * @param from      received at or after
 * @param to        received before
 * @param messageId what the message's id contains, case aside
 */
public record RejectionFilter(
        String source, String code, String event, RejectionState state, Instant from, Instant to, String messageId) {

    /** Everything. */
    public static final RejectionFilter ALL = new RejectionFilter(null, null, null, null, null, null, null);

    /** The same in another state. */
    public RejectionFilter in(RejectionState wanted) {
        return new RejectionFilter(source, code, event, wanted, from, to, messageId);
    }

    /** Whether it leaves nothing out. */
    public boolean meansEverything() {
        return in(null).equals(ALL);
    }
}
