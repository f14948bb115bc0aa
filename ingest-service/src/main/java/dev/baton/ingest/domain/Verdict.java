package dev.baton.ingest.domain;

import dev.baton.contracts.event.AcceptedEvent;
import java.util.Objects;

/** What became of one item: every item gets exactly one verdict, and no input makes judging fail. */
public sealed interface Verdict {

    /** The sender's id of the message; null for a rejected item without a readable one. */
    String messageId();

    /** The item is sound. */
    record Accepted(AcceptedEvent event) implements Verdict {
        public Accepted {
            Objects.requireNonNull(event, "event");
        }

        @Override
        public String messageId() {
            return event.messageId();
        }
    }

    /**
     * The item can't be used.
     *
     * @param messageId the sender's id, null where the item has no usable one
     * @param code      the reason
     * @param pointer   JSON pointer inside the item; empty for the item as a whole
     */
    record Rejected(String messageId, RejectionCode code, String pointer) implements Verdict {
        public Rejected {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(pointer, "pointer");
        }
    }
}
