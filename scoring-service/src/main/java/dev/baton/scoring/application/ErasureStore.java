package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Forgetting people. Every call takes part in the transaction of its connection. */
public interface ErasureStore {

    /** Whether anybody was ever forgotten; saves hashing where nobody was. */
    Uni<Boolean> anybody(SqlConnection connection);

    /** Which of the hashes belong to somebody forgotten, and since when. */
    Uni<Map<String, Instant>> buried(SqlConnection connection, Collection<String> hashes);

    /** Counts late events that were not kept, by the hash that told. */
    Uni<Void> countDropped(SqlConnection connection, Map<String, Integer> dropped);

    /** When a lead was erased; empty where it was not. */
    Uni<Optional<Instant>> erasedAt(SqlConnection connection, UUID lead);

    /** A lead's id and those of the leads it absorbed. */
    Uni<List<UUID>> idsOf(SqlConnection connection, UUID lead);

    /** The identifiers of a lead. */
    Uni<List<Identifier>> identifiersOf(SqlConnection connection, UUID lead);

    /**
     * Deletes everything that is kept of a locked lead and of those it absorbed, leaves figures without identity, and
     * buries its identifiers. Links with other people's identifiers stay, with a hash at the forgotten end: a device that
     * somebody else used as well must not become theirs alone by this.
     *
     * @param ids    the lead and all it absorbed
     * @param hashes of its identifiers
     * @param reason a code
     */
    Uni<Void> erase(
            SqlConnection connection, List<UUID> ids, Map<Identifier, String> hashes, String reason, Instant at);
}
