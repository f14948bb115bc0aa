package dev.baton.ingest.application;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where events become durable. */
public interface EventLog {

    /**
     * Writes the entries in their order. They are written down when this returns: nobody holds them while the answer is
     * waited for, since what was parsed takes many times the memory of its text, and of waiting requests there may be many.
     *
     * @return completes when every entry is durable; fails with {@link EventLogUnavailableException} when one is not, in
     *     which case any of the others may be
     */
    Uni<Void> append(List<Entry> entries, Trace trace);

    /** What is written: the id is derived from the message, so that writing it again gives the same id. */
    sealed interface Entry {

        /** CloudEvents id. */
        UUID id();

        /** An event for the relay. */
        record Accepted(UUID id, AcceptedEvent event) implements Entry {}

        /** An e-mail event that waits to be judged before it goes to the relay. */
        record Held(UUID id, AcceptedEvent event) implements Entry {}

        /** An item for the quarantine. */
        record Rejected(UUID id, RejectedEvent event) implements Entry {}
    }
}
