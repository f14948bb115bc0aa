package dev.baton.ingest.application;

import dev.baton.ingest.domain.Verdict.Rejected;

/** What the sender is told about one item. */
public sealed interface Outcome {

    /** The message's id; null for a rejected item without a readable one. */
    String messageId();

    /** The item is durable. */
    record Accepted(String messageId) implements Outcome {}

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
