package dev.baton.ingest.application.plan;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import java.time.Instant;

/** What came in before, accepted or not, read beside live traffic. */
public interface PastTraffic {

    /** Takes what is read. */
    interface Taker {

        /** An event. */
        void accepted(AcceptedEvent event);

        /** An item that was rejected. */
        void rejected(RejectedEvent event);

        /**
         * Asked now and then.
         *
         * @return whether to go on
         */
        boolean goOn(long read, long total);
    }

    /**
     * Reads the stretch; blocks meanwhile. What can't be read is left out.
     *
     * @return whether it was read to its end
     */
    boolean read(Instant from, Instant to, Taker taker);
}
