package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.trial.Shadows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Shadows in PostgreSQL. */
@ApplicationScoped
class PgShadows implements Shadows {

    private static final int EXAMPLES = 20;

    private static final String RUNNING =
            "SELECT EXISTS (SELECT 1 FROM job WHERE kind = 'SHADOW' AND state IN ('QUEUED', 'RUNNING') AND NOT cancelled)";

    private static final String NOTE = """
            INSERT INTO shadow_pending (job_id, lead_id)
            SELECT j.id, l.id FROM unnest($1::uuid[]) AS l(id)
            CROSS JOIN (SELECT id FROM job WHERE kind = 'SHADOW' AND state IN ('QUEUED', 'RUNNING') AND NOT cancelled) AS j""";

    // chosen once: a subquery may be run again for every row it has let go, past its limit
    private static final String TAKE = """
            WITH taken AS MATERIALIZED (
                SELECT id FROM shadow_pending WHERE job_id = $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM shadow_pending USING taken WHERE shadow_pending.id = taken.id
            RETURNING lead_id""";

    private static final String FOUND = """
            INSERT INTO shadow_result AS r (job_id, lead_id, active_total, candidate_total, active_qualified,
                candidate_qualified, judged_at)
            SELECT $1, id, active_total, candidate_total, active_qualified, candidate_qualified, $2
            FROM unnest($3::uuid[], $4::integer[], $5::integer[], $6::boolean[], $7::boolean[])
                AS t(id, active_total, candidate_total, active_qualified, candidate_qualified)
            ON CONFLICT (job_id, lead_id) DO UPDATE SET active_total = excluded.active_total,
                candidate_total = excluded.candidate_total, judged_at = excluded.judged_at,
                active_qualified = r.active_qualified OR excluded.active_qualified,
                candidate_qualified = r.candidate_qualified OR excluded.candidate_qualified""";

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE active_qualified AND candidate_qualified) AS both,
                count(*) FILTER (WHERE NOT active_qualified AND candidate_qualified) AS only_candidate,
                count(*) FILTER (WHERE active_qualified AND NOT candidate_qualified) AS only_active,
                count(*) FILTER (WHERE NOT active_qualified AND NOT candidate_qualified) AS neither,
                (SELECT count(DISTINCT lead_id) FROM shadow_pending WHERE job_id = $1) AS pending
            FROM shadow_result WHERE job_id = $1""";

    private static final String DIFFERENCES = """
            SELECT lead_id, active_total, candidate_total, candidate_qualified FROM shadow_result
            WHERE job_id = $1 AND active_qualified <> candidate_qualified ORDER BY judged_at DESC, lead_id LIMIT $2""";

    @Override
    public Uni<Boolean> running(SqlClient client) {
        return client.query(RUNNING)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> note(SqlConnection connection, Collection<UUID> leads) {
        return leads.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(NOTE)
                        .execute(Tuple.of((Object) leads.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }

    @Override
    public Uni<List<UUID>> take(SqlConnection connection, UUID job, int most) {
        return connection.preparedQuery(TAKE).execute(Tuple.of(job, most)).map(rows -> {
            List<UUID> taken = new ArrayList<>(rows.size());
            rows.forEach(row -> taken.add(row.getUUID(0)));
            return taken;
        });
    }

    @Override
    public Uni<Void> found(SqlConnection connection, UUID job, List<Judgement> judgements, Instant now) {
        if (judgements.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addUUID(job)
                .addOffsetDateTime(Columns.utc(now))
                .addArrayOfUUID(judgements.stream().map(Judgement::lead).toArray(UUID[]::new))
                .addArrayOfInteger(
                        judgements.stream().map(one -> (int) one.active()).toArray(Integer[]::new))
                .addArrayOfInteger(
                        judgements.stream().map(one -> (int) one.candidate()).toArray(Integer[]::new))
                .addArrayOfBoolean(judgements.stream().map(Judgement::byActive).toArray(Boolean[]::new))
                .addArrayOfBoolean(
                        judgements.stream().map(Judgement::byCandidate).toArray(Boolean[]::new));
        return connection.preparedQuery(FOUND).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<Agreement> agreement(SqlClient client, UUID job) {
        return client.preparedQuery(DIFFERENCES)
                .execute(Tuple.of(job, EXAMPLES))
                .chain(found -> client.preparedQuery(COUNTS)
                        .execute(Tuple.of(job))
                        .map(rows -> {
                            List<Difference> differences = new ArrayList<>();
                            found.forEach(row -> differences.add(new Difference(
                                    row.getUUID(0), row.getInteger(1), row.getInteger(2), row.getBoolean(3))));
                            Row counts = rows.iterator().next();
                            return new Agreement(
                                    counts.getLong("both"),
                                    counts.getLong("only_candidate"),
                                    counts.getLong("only_active"),
                                    counts.getLong("neither"),
                                    counts.getLong("pending"),
                                    differences);
                        }));
    }

    @Override
    public Uni<Void> end(SqlConnection connection, UUID job) {
        return connection
                .preparedQuery("DELETE FROM shadow_pending WHERE job_id = $1")
                .execute(Tuple.of(job))
                .replaceWithVoid();
    }
}
