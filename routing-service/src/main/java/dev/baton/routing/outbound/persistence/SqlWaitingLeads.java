package dev.baton.routing.outbound.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.routing.application.WaitingFilter;
import dev.baton.routing.application.WaitingNotice;
import dev.baton.routing.application.WaitingPosition;
import dev.baton.routing.application.state.LeadDossier;
import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.application.view.WaitingTotals;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.UnassignedReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reads the waiting leads without locks. */
@ApplicationScoped
class SqlWaitingLeads {

    private static final String PAGE = """
            SELECT l.id, l.cycle, l.waiting_team, l.waiting_reason, l.waiting_since, l.waiting_retry_at, l.hand_raise,
                   l.dossier::text AS dossier, l.waiting_since <= $5 AS overdue,
                   (SELECT count(*) FROM assignment a WHERE a.lead_id = l.id AND a.cycle = l.cycle) AS attempts,
                   (SELECT coalesce(json_agg(o), '[]')::text
                    FROM (SELECT r.user_name AS "repUserName", r.name AS "repName", a.assigned_at AS "offeredAt",
                                 a.closed_at AS "endedAt", a.reason AS cause
                          FROM assignment a
                          JOIN rep r ON r.id = a.rep_id
                          WHERE a.lead_id = l.id AND a.cycle = l.cycle AND a.state = 'EXPIRED'
                          ORDER BY a.attempt DESC LIMIT 10) o) AS offers
            FROM lead l
            WHERE l.waiting_team IS NOT NULL
              AND ($1::text IS NULL OR l.waiting_team = $1)
              AND ($2::text IS NULL OR l.waiting_reason = $2)
              AND ($3::text IS NULL OR position(lower($3) in l.search_text) > 0)
              AND ($4::timestamptz IS NULL OR l.waiting_since <= $4)
              AND ($6::uuid IS NULL OR (NOT l.hand_raise, l.waiting_since, l.id) > ($7::bool, $8::timestamptz, $6))
            ORDER BY NOT l.hand_raise, l.waiting_since, l.id LIMIT $9""";

    private static final String TOTALS = """
            SELECT count(*) AS waiting, count(*) FILTER (WHERE waiting_since <= $1) AS overdue, min(waiting_since) AS oldest
            FROM lead
            WHERE waiting_team IS NOT NULL""";

    private static final String OVERDUE = """
            SELECT dossier::text AS dossier, waiting_since, count(*) OVER () AS overdue
            FROM lead
            WHERE waiting_team = $1 AND waiting_since <= $2
            ORDER BY hand_raise DESC, waiting_since LIMIT $3""";

    /** Leads that a notice names; the page shows all of them. */
    private static final int NAMED = 5;

    private static final TypeReference<List<WaitingLead.Offer>> OFFERS = new TypeReference<>() {};

    private final Json json;

    SqlWaitingLeads(Json json) {
        this.json = json;
    }

    Uni<List<WaitingLead>> page(
            SqlClient client, WaitingFilter filter, WaitingPosition after, int limit, Instant overdueBefore) {
        Tuple values = Tuple.tuple()
                .addValue(filter.team().orElse(null))
                .addValue(filter.reason().map(UnassignedReason::name).orElse(null))
                .addValue(filter.words().orElse(null))
                .addValue(filter.waitingBefore().map(SqlWaitingLeads::offset).orElse(null))
                .addValue(offset(overdueBefore))
                .addValue(after == null ? null : after.id().value())
                .addValue(after == null ? null : !after.handRaise())
                .addValue(after == null ? null : offset(after.since()))
                .addValue(limit);
        return client.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> Rows.stream(rows).map(this::lead).toList());
    }

    Uni<WaitingTotals> totals(SqlClient client, Instant overdueBefore) {
        return client.preparedQuery(TOTALS)
                .execute(Tuple.of(offset(overdueBefore)))
                .map(rows -> rows.iterator().next())
                .map(row ->
                        new WaitingTotals(row.getLong("waiting"), row.getLong("overdue"), Rows.instant(row, "oldest")));
    }

    /** A notice of the overdue leads of a team; its list is empty if there is none. */
    Uni<WaitingNotice> notice(SqlClient client, TeamKey team, Instant waitingBefore, String to) {
        return client.preparedQuery(OVERDUE)
                .execute(Tuple.of(team.value(), offset(waitingBefore), NAMED))
                .map(rows -> new WaitingNotice(
                        to,
                        rows.rowCount() == 0 ? 0 : rows.iterator().next().getLong("overdue"),
                        Rows.stream(rows).map(this::line).toList()));
    }

    private WaitingNotice.Line line(Row row) {
        LeadSnapshot lead =
                json.read(row.getString("dossier"), LeadDossier.class).lead();
        return new WaitingNotice.Line(
                MailNames.lead(lead), lead == null ? null : lead.company(), Rows.instant(row, "waiting_since"));
    }

    private WaitingLead lead(Row row) {
        UnassignedReason reason = UnassignedReason.valueOf(row.getString("waiting_reason"));
        LeadDossier dossier = json.read(row.getString("dossier"), LeadDossier.class);
        return new WaitingLead(
                row.getUUID("id").toString(),
                row.getInteger("cycle"),
                row.getString("waiting_team"),
                reason.name(),
                reason.detail(),
                row.getBoolean("hand_raise"),
                dossier.lead(),
                dossier.score(),
                Rows.instant(row, "waiting_since"),
                row.getBoolean("overdue"),
                Rows.instant(row, "waiting_retry_at"),
                row.getLong("attempts").intValue(),
                json.readList(row.getString("offers"), OFFERS));
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
