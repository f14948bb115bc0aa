package dev.baton.routing.outbound.persistence;

import dev.baton.routing.application.port.DayFiguresView;
import dev.baton.routing.application.view.DayFigures;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Counts straight from the assignments. */
@ApplicationScoped
class SqlDayFigures implements DayFiguresView {

    static final String FIGURES = """
            SELECT count(*) FILTER (WHERE a.acknowledged_at >= $2) AS answered,
                   count(*) FILTER (WHERE a.state = 'EXPIRED' AND a.reason = 'SLA_BREACHED' AND a.closed_at >= $2) AS missed,
                   count(*) FILTER (WHERE a.accepted_at >= $2) AS accepted,
                   count(*) FILTER (WHERE a.state = 'REJECTED' AND a.closed_at >= $2) AS rejected,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM a.acknowledged_at - a.assigned_at))
                       FILTER (WHERE a.acknowledged_at >= $2) AS response
            FROM assignment a
            JOIN rep r ON r.id = a.rep_id
            WHERE ($1::text IS NULL OR r.user_name = $1) AND (a.closed_at >= $2 OR a.acknowledged_at >= $2 OR a.accepted_at >= $2)""";

    private final Pool pool;

    SqlDayFigures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<DayFigures> since(Optional<String> repUserName, Instant since) {
        return pool.preparedQuery(FIGURES)
                .execute(Tuple.of(repUserName.orElse(null), since.atOffset(ZoneOffset.UTC)))
                .map(rows -> figures(rows.iterator().next()));
    }

    private static DayFigures figures(Row row) {
        Double seconds = row.getDouble("response");
        return new DayFigures(
                row.getLong("answered"),
                row.getLong("missed"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                seconds == null ? null : Duration.ofSeconds(Math.round(seconds)));
    }
}
