package dev.baton.ingest.domain;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.plan.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What became of one item: every item gets exactly one verdict, and no input makes judging fail. */
public sealed interface Verdict {

    /** The sender's id of the message; null for a rejected item ineffective a readable one. */
    String messageId();

    /**
     * The item is sound.
     *
     * @param event    what it says
     * @param warnings where it breaks its tracking plan in ways the plan only warns of
     * @param ineffective  what of it has no effect
     */
    record Accepted(AcceptedEvent event, List<Violation> warnings, List<ItemWarning> ineffective) implements Verdict {
        public Accepted {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(warnings, "warnings");
            Objects.requireNonNull(ineffective, "ineffective");
        }

        /** Without warnings. */
        public Accepted(AcceptedEvent event) {
            this(event, List.of(), List.of());
        }

        /** The same with one more warning of something that has no effect. */
        Accepted with(ItemWarning warning) {
            List<ItemWarning> all = new ArrayList<>(ineffective);
            all.add(warning);
            return new Accepted(event, warnings, List.copyOf(all));
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
     * @param detail    the reason in words, with what to do
     */
    record Rejected(String messageId, RejectionCode code, String pointer, String detail) implements Verdict {
        public Rejected {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(detail, "detail");
        }

        /** With the words of the code. */
        public Rejected(String messageId, RejectionCode code, String pointer) {
            this(messageId, code, pointer, code.detail());
        }
    }
}
