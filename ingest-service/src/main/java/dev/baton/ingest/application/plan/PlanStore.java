package dev.baton.ingest.application.plan;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where plans are kept. */
public interface PlanStore {

    /** The versions of all plans in force or drafted, by key; without documents. */
    Uni<List<PlanVersion>> current();

    /** Every version of a plan, newest first; without documents. */
    Uni<List<PlanVersion>> versions(String key);

    /** One version. */
    Uni<Optional<PlanVersion>> find(String key, int version);

    /** The active version. */
    Uni<Optional<PlanVersion>> active(String key);

    /** The draft. */
    Uni<Optional<PlanVersion>> draft(String key);

    /** Which version of which plan is active. */
    Uni<Map<String, Integer>> activeVersions();

    /** Holds all other writers of the plan off until the transaction ends, and gives its draft. */
    Uni<Optional<PlanVersion>> lockDraft(SqlConnection connection, String key);

    /** Adds a draft as the next version. */
    Uni<PlanVersion> addDraft(SqlConnection connection, String key, String document, String by, Instant at);

    /** Writes the draft's document. */
    Uni<PlanVersion> editDraft(SqlConnection connection, String key, String document, String by, Instant at);

    /** Retires what is active, if anything is; answers it. */
    Uni<Optional<PlanVersion>> retire(SqlConnection connection, String key, String by, Instant at);

    /** Makes the draft active. */
    Uni<PlanVersion> activate(SqlConnection connection, String key, String by, Instant at);

    /** Deletes the draft. */
    Uni<Void> deleteDraft(SqlConnection connection, String key);
}
