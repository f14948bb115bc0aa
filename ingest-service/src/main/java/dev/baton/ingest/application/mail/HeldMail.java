package dev.baton.ingest.application.mail;

import dev.baton.ingest.domain.human.HumanConfidence;
import dev.baton.ingest.domain.human.MailActivity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Where held events and the activity around mails are kept. */
public interface HeldMail {

    /** Runs work on the book; all of it stands or falls together, with the messages it makes. */
    <T> Uni<T> inOneTransaction(Function<Book, Uni<T>> work);

    /** The book within a transaction. */
    interface Book {

        /**
         * Enters events; answers those that were never entered before.
         *
         * @param window   how long after its receipt an event is due
         * @param earliest no event is due before
         */
        Uni<List<HeldEvent>> enter(List<HeldEvent> events, Duration window, Instant earliest);

        /**
         * What is due, oldest first; no other replica gets the same until this transaction ends.
         *
         * @return none only where nothing is due; fewer than {@code atMost} where they are large
         */
        Uni<List<DueEvent>> takeDue(Instant now, int atMost);

        /**
         * The activity around some: of the same mail and recipient, and of the same mail and address near in time. Who
         * looks at the same waits until this transaction ends.
         *
         * @param since what was received before is left out
         * @param near  how near in time
         */
        Uni<List<Kept>> around(Collection<MailActivity> some, Instant since, Duration near);

        /** Passes events on to the relay with their confidence. */
        Uni<Void> release(List<DueEvent> events, Map<UUID, HumanConfidence> verdicts, Instant now);

        /** Tells the relay of released events that a machine did them after all; only where the confidence falls. */
        Uni<Integer> correct(Map<UUID, HumanConfidence> verdicts, Instant now);

        /** Deletes released activity received before; answers how many. */
        Uni<Integer> forget(Instant before, int atMost);
    }

    /**
     * Activity that was entered.
     *
     * @param activity what was done
     * @param released whether its event was passed on
     */
    record Kept(MailActivity activity, boolean released) {}
}
