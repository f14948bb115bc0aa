package dev.baton.ingest.application;

import dev.baton.ingest.domain.ItemWarning;
import dev.baton.ingest.domain.Verdict.Rejected;
import dev.baton.ingest.domain.plan.Violation;
import java.util.List;

/** What the sender is told about one item. */
public sealed interface Outcome {

    /** The message's id; null for a rejected item without a readable one. */
    String messageId();

    /**
     * The item is durable.
     *
     * @param warnings where it breaks its tracking plan in ways the plan only warns of
     * @param ineffective what of it has no effect
     */
    record Accepted(String messageId, List<Violation> warnings, List<ItemWarning> ineffective) implements Outcome {

        /** Without warnings. */
        public Accepted(String messageId) {
            this(messageId, List.of(), List.of());
        }
    }

    /** The same message of the same source was made durable a short while ago, or stands earlier in this request. */
    record Duplicate(String messageId) implements Outcome {}

    /** The item can't be used; it is durable in the quarantine with its reason. */
    record Refused(Rejected verdict) implements Outcome {
        @Override
        public String messageId() {
            return verdict.messageId();
        }
    }
}
