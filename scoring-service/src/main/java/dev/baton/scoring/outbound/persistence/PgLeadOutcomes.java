package dev.baton.scoring.outbound.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.scoring.application.PlacedEvent;
import dev.baton.scoring.application.StageNews;
import dev.baton.scoring.application.trial.LeadOutcomes;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.trial.LeadOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What became of leads, in PostgreSQL. */
@ApplicationScoped
class PgLeadOutcomes implements LeadOutcomes {

    private static final String ADD = """
            INSERT INTO lead_outcome (message_id, outcome, lead_id, at, source, reason, amount, currency, by_kind,
                by_value)
            SELECT t.message_id, t.outcome, COALESCE(told.lead_id, t.lead_id), t.at, t.source, t.reason,
                t.amount::numeric, t.currency, COALESCE(told.kind, NULLIF(t.by_kind, -1)), COALESCE(told.value, t.by_value)
            FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
                $8::text[], $9::integer[], $10::text[])
                AS t(message_id, outcome, lead_id, at, source, reason, amount, currency, by_kind, by_value)
            LEFT JOIN LATERAL %s AS told ON t.by_value IS NULL
            ON CONFLICT DO NOTHING""".formatted(Attribution.of("t.lead_id"));

    private static final String OF = """
            WITH RECURSIVE self AS (
                SELECT id AS lead, id AS part FROM unnest($1::uuid[]) AS t(id)
                UNION SELECT s.lead, l.id FROM lead l JOIN self s ON l.merged_into = s.part)
            SELECT s.lead, o.outcome, o.at FROM self s JOIN lead_outcome o ON o.lead_id = s.part""";

    private static final int LONGEST = 200;

    /** Kind of an outcome that names no identifier; the lead it names has one. */
    private static final int NOBODY = -1;

    private record Outcome(
            UUID messageId,
            LeadOutcome.Kind kind,
            UUID lead,
            Instant at,
            String source,
            String reason,
            String amount,
            String currency,
            Identifier by) {}

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Uni<Void> happened(SqlConnection connection, Collection<PlacedEvent> events) {
        List<Outcome> outcomes = new ArrayList<>();
        for (PlacedEvent placed : events) {
            if ("outcome".equals(placed.event().kind())) {
                Map<String, Object> properties = placed.event().properties();
                switch (String.valueOf(placed.event().name()).toLowerCase(Locale.ROOT)) {
                    case "won" -> outcomes.add(outcome(placed, LeadOutcome.Kind.WON, json.valueToTree(properties)));
                    case "lost" -> outcomes.add(outcome(placed, LeadOutcome.Kind.LOST, json.valueToTree(properties)));
                    default -> {
                        // a later kind of outcome: kept among the events
                    }
                }
            }
        }
        return add(connection, outcomes);
    }

    private static Outcome outcome(PlacedEvent placed, LeadOutcome.Kind kind, JsonNode properties) {
        return new Outcome(
                placed.event().id(),
                kind,
                placed.lead(),
                placed.event().happenedAt(),
                "EVENT",
                text(properties.get("reason")),
                number(properties.get("amount")),
                text(properties.get("currency")),
                placed.by());
    }

    @Override
    public Uni<Void> told(SqlConnection connection, Collection<StageNews> news) {
        List<Outcome> outcomes = new ArrayList<>();
        for (StageNews one : news) {
            LeadOutcome.Kind kind = kind(one.to());
            if (kind != null) {
                outcomes.add(new Outcome(
                        one.messageId(), kind, one.lead(), one.at(), "LIFECYCLE", one.reason(), null, null, null));
            }
        }
        return add(connection, outcomes);
    }

    private static LeadOutcome.Kind kind(Stage stage) {
        return switch (stage) {
            case MQL -> LeadOutcome.Kind.MQL;
            case CUSTOMER -> LeadOutcome.Kind.WON;
            case CLOSED_LOST -> LeadOutcome.Kind.LOST;
            case DISQUALIFIED -> LeadOutcome.Kind.DISQUALIFIED;
            case SUBSCRIBER, LEAD, SQL, OPPORTUNITY, RECYCLED -> null;
        };
    }

    private static Uni<Void> add(SqlConnection connection, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = new Columns<>(outcomes)
                .uuid(Outcome::messageId)
                .text(outcome -> outcome.kind().name())
                .uuid(Outcome::lead)
                .instant(Outcome::at)
                .text(Outcome::source)
                .text(Outcome::reason)
                .text(Outcome::amount)
                .text(Outcome::currency)
                .number(outcome ->
                        outcome.by() == null ? NOBODY : outcome.by().kind().code())
                .text(outcome -> outcome.by() == null ? null : outcome.by().value())
                .tuple();
        return connection.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, List<LeadOutcome>>> of(SqlClient client, Collection<UUID> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return client.preparedQuery(OF)
                .execute(Tuple.of((Object) leads.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, List<LeadOutcome>> outcomes = new HashMap<>();
                    rows.forEach(row -> outcomes.computeIfAbsent(row.getUUID(0), any -> new ArrayList<>())
                            .add(new LeadOutcome(
                                    LeadOutcome.Kind.valueOf(row.getString(1)),
                                    row.getOffsetDateTime(2).toInstant())));
                    return outcomes;
                });
    }

    private static String text(JsonNode node) {
        if (node == null || node.isNull() || node.asText().isBlank()) {
            return null;
        }
        String text = node.asText().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What is no sensible amount is no amount: the outcome counts all the same. */
    private static String number(JsonNode node) {
        try {
            BigDecimal amount = node == null || node.isNull()
                    ? null
                    : new BigDecimal(node.asText().strip());
            return amount == null || amount.precision() > 30 || Math.abs(amount.scale()) > 30
                    ? null
                    : amount.toPlainString();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
