package dev.baton.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers, for ever and in the transaction of the effect, which messages a consumer has taken. */
@ApplicationScoped
public class Inbox {

    private static final String CLAIM = """
            INSERT INTO inbox (consumer, message_id)
            SELECT $1, message_id FROM unnest($2::uuid[]) AS message_id
            ON CONFLICT DO NOTHING
            RETURNING message_id""";

    /**
     * Claims messages for a consumer.
     *
     * @return the ids that were new; those left out have taken effect before and must be skipped
     */
    public Uni<Set<UUID>> claim(SqlConnection connection, String consumer, Collection<UUID> messageIds) {
        if (messageIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        // sorted, so that two batches with the same ids wait for each other in place of dead-locking
        UUID[] ids = messageIds.stream().distinct().sorted().toArray(UUID[]::new);
        return connection.preparedQuery(CLAIM).execute(Tuple.of(consumer, ids)).map(rows -> {
            Set<UUID> fresh = HashSet.newHashSet(rows.size());
            rows.forEach(row -> fresh.add(row.getUUID(0)));
            return fresh;
        });
    }
}
