package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import java.util.UUID;

/**
 * What a replay made of an item.
 *
 * @param id      the item
 * @param outcome accepted, duplicate or rejected
 * @param reason  the reason from now on: that of a refusal, else the one it had
 * @param eventId the event it became, null for a refused one
 * @param mended  the text that was tried in place of the item's own, null for the own
 */
public record Settlement(UUID id, Outcome outcome, Rejection.Reason reason, UUID eventId, String mended) {

    /** How a replay ends. */
    public enum Outcome {
        /** It is an event now. */
        ACCEPTED,
        /** The message had become an event before, mended by its sender or by an earlier replay. */
        DUPLICATE,
        /** It is refused still, perhaps for another reason. */
        REJECTED
    }

    /** Where the item stands afterwards. */
    public RejectionState state() {
        return outcome == Outcome.REJECTED ? RejectionState.OPEN : RejectionState.REPLAYED;
    }
}
