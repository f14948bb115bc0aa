package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.seen.SeenStore;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Seen ids in a ring of {@value #SLOTS} partitions, one a day: the partition of a day long ago is emptied and serves a day
 * to come, so that forgetting costs nothing and leaves nothing to vacuum.
 */
@ApplicationScoped
class PgSeenStore implements SeenStore {

    private static final int SLOTS = 34;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String ADD = """
            INSERT INTO seen_event (slot, id) SELECT * FROM unnest($1::smallint[], $2::uuid[]) ON CONFLICT DO NOTHING""";

    private static final String KNOWN = """
            SELECT DISTINCT seen.id FROM unnest($1::smallint[], $2::uuid[]) AS asked(slot, id)
            JOIN seen_event seen ON seen.slot = asked.slot AND seen.id = asked.id""";

    private static final String PAGE = """
            SELECT id FROM seen_event WHERE slot = $1 AND id > $2 ORDER BY id LIMIT $3""";

    private final Pool pool;

    PgSeenStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> add(Map<Long, Set<UUID>> idsOfDays) {
        List<Short> slots = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        idsOfDays.forEach((day, its) -> its.stream().sorted().forEach(id -> {
            slots.add(slot(day));
            ids.add(id);
        }));
        return pool.preparedQuery(ADD).execute(columns(slots, ids)).replaceWithVoid();
    }

    @Override
    public Uni<Set<UUID>> known(Map<UUID, List<Long>> daysOfIds) {
        List<Short> slots = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        daysOfIds.forEach((id, days) -> days.forEach(day -> {
            slots.add(slot(day));
            ids.add(id);
        }));
        return pool.preparedQuery(KNOWN).execute(columns(slots, ids)).map(rows -> new HashSet<>(ids(rows)));
    }

    @Override
    public Uni<List<UUID>> page(long day, UUID after, int atMost) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(slot(day), after == null ? FIRST : after, atMost))
                .map(PgSeenStore::ids);
    }

    @Override
    public Uni<Void> keepOnly(Collection<Long> days) {
        Set<Short> kept = days.stream().map(PgSeenStore::slot).collect(Collectors.toSet());
        List<Integer> others = IntStream.range(0, SLOTS)
                .filter(slot -> !kept.contains((short) slot))
                .boxed()
                .toList();
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(slot -> pool.withTransaction(connection -> emptied(connection, slot)))
                .collect()
                .last();
    }

    /** Looks first: emptying takes a lock that waits for every reader. */
    private static Uni<Void> emptied(SqlConnection connection, int slot) {
        String partition = "seen_event_" + slot;
        return connection
                .query("SELECT EXISTS (SELECT 1 FROM " + partition + ")")
                .execute()
                .chain(rows -> rows.iterator().next().getBoolean(0)
                        ? connection
                                .query("SET LOCAL lock_timeout = '2s'")
                                .execute()
                                .chain(() -> connection
                                        .query("TRUNCATE " + partition)
                                        .execute())
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private static Short slot(long day) {
        return (short) Math.floorMod(day, SLOTS);
    }

    private static Tuple columns(List<Short> slots, List<UUID> ids) {
        return Tuple.tuple().addArrayOfShort(slots.toArray(Short[]::new)).addArrayOfUUID(ids.toArray(UUID[]::new));
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>(rows.size());
        rows.forEach(row -> ids.add(row.getUUID(0)));
        return ids;
    }
}
