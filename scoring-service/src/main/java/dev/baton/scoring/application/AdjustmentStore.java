package dev.baton.scoring.application;

import dev.baton.scoring.domain.adjustment.Adjustment;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.qualification.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people said of scores, kept after its end. It belongs to a lead by the strongest identifier that the lead had then, and
 * goes with that when leads become one or come apart.
 */
public interface AdjustmentStore {

    /**
     * An adjustment with its end.
     *
     * @param revokedBy user name, null where nobody revoked it
     */
    record Kept(Adjustment adjustment, String revokedBy) {

        /** As it was made, whatever became of it. */
        public Kept asMade() {
            Adjustment made = adjustment;
            return new Kept(
                    new Adjustment(
                            made.id(),
                            made.kind(),
                            made.points(),
                            made.reason(),
                            made.author(),
                            made.at(),
                            made.expiresAt(),
                            null),
                    null);
        }
    }

    /** Keeps a new one. */
    Uni<Void> add(SqlConnection connection, UUID lead, Adjustment adjustment);

    /** Ends one; one that has an end already keeps it. */
    Uni<Void> revoke(SqlConnection connection, UUID adjustment, String by, Instant at);

    /** One of them, whosever it is. */
    Uni<Optional<Kept>> one(SqlClient client, UUID adjustment);

    /** All of a lead, the newest first. */
    Uni<List<Kept>> of(SqlClient client, UUID lead);

    /** All of each of these leads; who has none is left out. */
    Uni<Map<UUID, Adjustments>> all(SqlClient client, Collection<UUID> leads);

    /** Where a lead stands now. */
    Uni<Standing> standing(SqlClient client, UUID lead);

    /** All of a lead, to score by. */
    default Uni<Adjustments> all(SqlClient client, UUID lead) {
        return of(client, lead)
                .map(kept -> new Adjustments(kept.stream().map(Kept::adjustment).toList()));
    }
}
