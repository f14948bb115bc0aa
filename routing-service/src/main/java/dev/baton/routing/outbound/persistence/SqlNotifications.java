package dev.baton.routing.outbound.persistence;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.routing.application.Notification;
import dev.baton.routing.application.port.Notifications;
import dev.baton.routing.application.state.LeadDossier;
import dev.baton.routing.config.RoutingConfig;
import dev.baton.routing.domain.AssignmentId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a mail would say, from the rows as they are when it is sent. */
@ApplicationScoped
class SqlNotifications implements Notifications {

    private static final String STILL_TRUE = """
            SELECT a.state, a.dossier::text AS dossier, r.name, r.email, c.deadline
            FROM assignment a
            JOIN rep r ON r.id = a.rep_id
            JOIN sla_clock c ON c.assignment_id = a.id AND c.milestone = 'ACKNOWLEDGE'
            WHERE a.id = $1""";

    private final Json json;
    private final RoutingConfig config;

    SqlNotifications(Json json, RoutingConfig config) {
        this.json = json;
        this.config = config;
    }

    @Override
    public Uni<Optional<Notification>> about(SqlClient client, AssignmentId assignment, Notification.Kind kind) {
        return client.preparedQuery(STILL_TRUE)
                .execute(Tuple.of(assignment.value()))
                .map(rows -> Rows.stream(rows).findFirst().flatMap(row -> notification(row, kind)));
    }

    private Optional<Notification> notification(Row row, Notification.Kind kind) {
        boolean unseen = row.getString("state").equals("OPEN");
        Optional<String> to =
                switch (kind) {
                    case ASSIGNED, WARNED ->
                        Optional.ofNullable(row.getString("email")).filter(address -> unseen);
                    case BREACHED -> config.managerEmail();
                    case MERGED -> Optional.ofNullable(row.getString("email"));
                };
        LeadSnapshot lead =
                json.read(row.getString("dossier"), LeadDossier.class).lead();
        return to.map(address -> new Notification(
                kind,
                address,
                row.getString("name"),
                lead == null || lead.name() == null ? "a new lead" : lead.name(),
                lead == null ? null : lead.company(),
                Rows.instant(row, "deadline")));
    }
}
