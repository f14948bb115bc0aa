package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The quarantine as it is written, in the transaction of the given connection. */
public interface RejectionBook {

    /** Adds items; one that is there already stays as it is. */
    Uni<Void> add(SqlConnection connection, Collection<Rejection> rejections);

    /** One item, locked until the transaction ends. */
    Uni<Optional<Rejection>> lock(SqlConnection connection, UUID id);

    /** The next open items that match, oldest first, locked. */
    Uni<List<Rejection>> lockNext(
            SqlConnection connection, RejectionFilter filter, Position after, Instant until, int limit);

    /** Open items that match and were received by then. */
    Uni<Long> countOpen(SqlConnection connection, RejectionFilter filter, Instant until);

    /** Writes what replays made of items. */
    Uni<Void> settle(SqlConnection connection, List<Settlement> settlements, String by, Instant at);

    /** Moves up to {@code limit} items that match and stand in one state to another; answers how many. */
    Uni<Integer> move(
            SqlConnection connection,
            RejectionFilter filter,
            Collection<UUID> ids,
            RejectionState from,
            RejectionState to,
            String by,
            Instant at,
            int limit);

    /** Deletes up to {@code limit} items received before; answers how many. */
    Uni<Integer> deleteBefore(SqlConnection connection, Instant before, int limit);
}
