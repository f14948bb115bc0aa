package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.Crossings;
import dev.baton.scoring.domain.qualification.CrossingCause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Crossings, in PostgreSQL. */
@ApplicationScoped
class PgCrossings implements Crossings {

    private static final String NOTE = """
            INSERT INTO lead_crossing (lead_id, crossing, up, cause, total, at)
            SELECT * FROM unnest($1::uuid[], $2::integer[], $3::boolean[], $4::text[], $5::integer[], $6::timestamptz[])
            ON CONFLICT (lead_id, crossing) DO NOTHING""";

    private static final String OF = "SELECT lead_id, crossing, up, cause, total, at FROM lead_crossing"
            + " WHERE lead_id = ANY($1) ORDER BY at DESC, crossing DESC LIMIT $2";

    @Override
    public Uni<Void> note(SqlConnection connection, Collection<Crossed> crossed) {
        if (crossed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = new Columns<>(List.copyOf(crossed))
                .uuid(Crossed::lead)
                .number(Crossed::number)
                .flag(Crossed::up)
                .text(one -> one.cause().name())
                .number(one -> (int) one.total())
                .instant(Crossed::at)
                .tuple();
        return connection.preparedQuery(NOTE).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<List<Crossed>> of(SqlClient client, Collection<UUID> leads, int limit) {
        Tuple asked = Tuple.tuple().addArrayOfUUID(leads.toArray(UUID[]::new)).addInteger(limit);
        return client.preparedQuery(OF).execute(asked).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(PgCrossings::crossed)
                .toList());
    }

    private static Crossed crossed(Row row) {
        return new Crossed(
                row.getUUID("lead_id"),
                row.getInteger("crossing"),
                row.getBoolean("up"),
                CrossingCause.valueOf(row.getString("cause")),
                row.getInteger("total"),
                row.getOffsetDateTime("at").toInstant());
    }
}
