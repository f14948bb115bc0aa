package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What became one and what came apart, by whom; kept so that it can be looked up and undone. */
public interface IdentityHistory {

    /**
     * A merge or a split.
     *
     * @param lead   the lead that went on
     * @param other  the one that ended in it, or that came out of it
     * @param merged whether they became one; else they came apart
     * @param actor  user name, null where events said so
     * @param reason in words; where events said so, by which kind of identifier
     * @param taken  identifiers the other brought or took
     */
    record Change(
            UUID id,
            UUID lead,
            UUID other,
            boolean merged,
            String actor,
            String reason,
            Instant at,
            Set<Identifier> taken) {

        public Change {
            taken = Set.copyOf(taken);
        }
    }

    /** Keeps what just changed. */
    Uni<Void> note(SqlConnection connection, Collection<Change> changes);

    /**
     * What changed about leads, the newest first.
     *
     * @param before   when the last of the page before was, null for the first page
     * @param beforeId its id
     */
    Uni<List<Change>> of(SqlClient client, Collection<UUID> leads, Instant before, UUID beforeId, int limit);

    /** One of them. */
    Uni<Optional<Change>> one(SqlClient client, UUID id);
}
