package dev.baton.routing.domain.assignment;

import dev.baton.contracts.lifecycle.RejectReason;
import java.util.Objects;

/** What can be asked of an assignment. */
public sealed interface Move {

    /** Name of the move, as the API calls it. */
    Name name();

    /** The moves by name. */
    enum Name {
        ACKNOWLEDGE,
        ACCEPT,
        REJECT,
        EXPIRE
    }

    /** The rep saw it. */
    record Acknowledge() implements Move {
        @Override
        public Name name() {
            return Name.ACKNOWLEDGE;
        }
    }

    /** Sales takes it. */
    record Accept() implements Move {
        @Override
        public Name name() {
            return Name.ACCEPT;
        }
    }

    /**
     * Sales hands it back.
     *
     * @param reason from the fixed list
     * @param note   free text, may be null
     */
    record Reject(RejectReason reason, String note) implements Move {

        public Reject {
            Objects.requireNonNull(reason, "a rejection needs a reason");
        }

        @Override
        public Name name() {
            return Name.REJECT;
        }
    }

    /** It ends without the rep's decision. */
    record Expire(Assignment.ExpiryCause cause) implements Move {

        public Expire {
            Objects.requireNonNull(cause, "an expiry needs a cause");
        }

        @Override
        public Name name() {
            return Name.EXPIRE;
        }
    }
}
