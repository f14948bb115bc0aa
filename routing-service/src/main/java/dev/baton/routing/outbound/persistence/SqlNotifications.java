package dev.baton.routing.outbound.persistence;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.routing.application.Notification;
import dev.baton.routing.application.WaitingNotice;
import dev.baton.routing.application.port.Notifications;
import dev.baton.routing.application.state.LeadDossier;
import dev.baton.routing.config.RoutingConfig;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.TeamKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What a mail would say, from the rows as they are when it is sent. */
@ApplicationScoped
class SqlNotifications implements Notifications {

    private static final String STILL_TRUE = """
            SELECT a.state, a.hand_raise, a.dossier::text AS dossier, r.name, r.email, r.time_zone, c.deadline
            FROM assignment a
            JOIN rep r ON r.id = a.rep_id
            JOIN sla_clock c ON c.assignment_id = a.id AND c.milestone = 'ACKNOWLEDGE'
            WHERE a.id = $1""";

    private final Json json;
    private final RoutingConfig config;
    private final SqlWaitingLeads waitingLeads;

    SqlNotifications(Json json, RoutingConfig config, SqlWaitingLeads waitingLeads) {
        this.json = json;
        this.config = config;
        this.waitingLeads = waitingLeads;
    }

    @Override
    public Uni<Optional<Notification>> about(SqlClient client, AssignmentId assignment, Notification.Kind kind) {
        return client.preparedQuery(STILL_TRUE)
                .execute(Tuple.of(assignment.value()))
                .map(rows -> Rows.stream(rows).findFirst().flatMap(row -> notification(row, assignment, kind)));
    }

    @Override
    public Uni<Optional<WaitingNotice>> overdue(SqlClient client, TeamKey team, Instant waitingBefore) {
        if (config.managerEmail().isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return waitingLeads
                .notice(client, team, waitingBefore, config.managerEmail().get())
                .map(notice -> Optional.of(notice).filter(found -> found.count() > 0));
    }

    private Optional<Notification> notification(Row row, AssignmentId assignment, Notification.Kind kind) {
        boolean unseen = row.getString("state").equals("OPEN");
        Optional<String> to =
                switch (kind) {
                    case ASSIGNED, WARNED ->
                        Optional.ofNullable(row.getString("email")).filter(address -> unseen);
                    case BREACHED -> config.managerEmail();
                    case MERGED -> Optional.ofNullable(row.getString("email"));
                };
        LeadDossier dossier = json.read(row.getString("dossier"), LeadDossier.class);
        LeadSnapshot lead = dossier.lead();
        return to.map(address -> new Notification(
                kind,
                address,
                row.getString("name"),
                MailNames.lead(lead),
                lead == null ? null : lead.company(),
                MailNames.reason(dossier, row.getBoolean("hand_raise")),
                Rows.instant(row, "deadline"),
                zone(row, kind),
                assignment));
    }

    /** A rep reads times in the rep's own zone, a manager in the configured one. */
    private ZoneId zone(Row row, Notification.Kind kind) {
        String ofRep = row.getString("time_zone");
        return ofRep == null || kind == Notification.Kind.BREACHED ? config.timeZone() : ZoneId.of(ofRep);
    }
}
