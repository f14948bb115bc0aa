package dev.baton.scoring.application.evidence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where a job keeps the decided leads it has read until it has read all. */
public interface DecidedLeads {

    /** Keeps some; one that is there already stays as it is. */
    Uni<Void> keep(SqlConnection connection, UUID job, Collection<Decided> leads);

    /** Those decided last, so many at most. */
    Uni<List<Decided>> newest(SqlConnection connection, UUID job, int limit);

    /** Forgets what a job kept. */
    Uni<Void> forget(SqlConnection connection, UUID job);

    /** Forgets what ended jobs of that kind about that subject kept: a newer one takes their place. */
    Uni<Void> forgetEnded(SqlConnection connection, String kind, String subject);
}
