package dev.baton.scoring.application.job;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;

/** One kind of long work. A bean of this type is found by {@link RunJobs}. */
public interface JobWork {

    /** The kind of jobs it does. */
    String kind();

    /**
     * Does a small part, well under a second. What it writes on the connection happens exactly once: together with the
     * checkpoint it hands back.
     */
    Uni<Step> step(SqlConnection connection, Job job);

    /**
     * Why a job has nothing left to do though nobody cancelled it; empty where it has. Asked before each step and before
     * it goes on again, in the same transaction: what it was started for may have been taken back.
     */
    default Uni<Optional<String>> pointless(SqlConnection connection, Job job) {
        return Uni.createFrom().item(Optional.empty());
    }

    /**
     * Somebody wants a job that is not over to end: what must hold from that moment on, in the transaction that notes it.
     * What only the end itself allows waits for {@link #cancelled}.
     */
    default Uni<Void> cancelling(SqlConnection connection, Job job, String by) {
        return Uni.createFrom().voidItem();
    }

    /** Cleans up, in the transaction that cancels a job. */
    default Uni<Void> cancelled(SqlConnection connection, Job job) {
        return Uni.createFrom().voidItem();
    }

    /** Whether a cancelled job can go on from its checkpoint: nothing it needs was cleaned up, and nobody minds the gap. */
    default boolean outlivesCancelling() {
        return false;
    }

    /** What a step came to. */
    sealed interface Step {

        /**
         * There is more to do.
         *
         * @param done       units done so far
         * @param total      units there are, null where unknown
         * @param checkpoint JSON to go on from
         * @param pause      before the next step
         */
        record More(long done, Long total, String checkpoint, Duration pause) implements Step {}

        /**
         * That was all.
         *
         * @param done   units done in all
         * @param result JSON
         */
        record End(long done, String result) implements Step {}
    }
}
