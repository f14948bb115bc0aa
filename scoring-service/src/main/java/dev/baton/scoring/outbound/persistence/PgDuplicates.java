package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.application.Duplicates;
import dev.baton.scoring.domain.lead.MailDomains;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Likely duplicates by index: for each lead looked at, the few before it that share a key. */
@ApplicationScoped
class PgDuplicates implements Duplicates {

    private static final int MOST_LIKE = 5;

    private static final String AMONG = """
            WITH page AS (
                SELECT id, name, email, company, stage, name_key, email_key, email_domain FROM lead
                WHERE merged_into IS NULL AND known AND ($1::uuid IS NULL OR id < $1)
                    AND ($5::uuid IS NULL OR id = $5) ORDER BY id DESC LIMIT $2),
            pairs AS (
                SELECT p.id AS lead, c.id AS other, array_agg(DISTINCT c.reason) AS reasons
                FROM page p CROSS JOIN LATERAL (
                    (SELECT o.id, 'SAME_NAME_AND_COMPANY' AS reason FROM lead o
                     WHERE o.name_key = p.name_key AND o.email_domain = p.email_domain AND p.email_domain <> ALL($3)
                        AND o.id < p.id AND o.merged_into IS NULL LIMIT %1$d)
                    UNION ALL
                    (SELECT o.id, 'NEAR_EMAIL' FROM lead o
                     WHERE o.email_key = p.email_key AND split_part(p.email_key, '@', 1) <> ALL($4)
                        AND o.id < p.id AND o.merged_into IS NULL LIMIT %1$d)
                    UNION ALL
                    (SELECT i.lead_id, 'SAME_PHONE' FROM (
                        SELECT l.other_value AS phone FROM lead_identifier own
                        JOIN identity_link l ON l.kind = own.kind AND l.value = own.value AND l.other_kind = 3
                        WHERE own.lead_id = p.id LIMIT %1$d) AS phones
                     JOIN LATERAL (
                        SELECT other_kind, other_value FROM identity_link
                        WHERE kind = 3 AND value = phones.phone LIMIT 4 * %1$d) AS named ON true
                     JOIN lead_identifier i ON i.kind = named.other_kind AND i.value = named.other_value AND i.kind <> 2
                     WHERE i.lead_id < p.id LIMIT %1$d)) c
                WHERE NOT EXISTS (SELECT 1 FROM duplicate_dismissal d WHERE d.lead_id = p.id AND d.other_id = c.id)
                GROUP BY 1, 2)
            SELECT p.id, p.name, p.email, p.company, p.stage, o.id AS other_id, o.name AS other_name,
                o.email AS other_email, o.company AS other_company, o.stage AS other_stage, x.reasons
            FROM page p LEFT JOIN pairs x ON x.lead = p.id LEFT JOIN lead o ON o.id = x.other
            ORDER BY p.id DESC, o.id DESC""".formatted(MOST_LIKE);

    private static final String DISMISS = """
            INSERT INTO duplicate_dismissal (lead_id, other_id, actor, at)
            SELECT lead_id, other_id, $3, $4 FROM (VALUES ($1::uuid, $2::uuid), ($2, $1)) AS pair(lead_id, other_id)
            ORDER BY 1, 2 ON CONFLICT DO NOTHING""";

    private static final String RESTORE = "DELETE FROM duplicate_dismissal"
            + " WHERE lead_id = $1 AND other_id = $2 OR lead_id = $2 AND other_id = $1";

    private static final String DISMISSAL =
            "SELECT actor, at FROM duplicate_dismissal WHERE lead_id = $1 AND other_id = $2";

    private final Pool pool;
    private final MailDomains mail;

    PgDuplicates(Pool pool, MailDomains mail) {
        this.pool = pool;
        this.mail = mail;
    }

    @Override
    public Uni<Found> among(UUID before, int leads) {
        return look(before, leads, null);
    }

    @Override
    public Uni<Optional<Pair>> between(UUID lead, UUID other) {
        boolean newerFirst = lead.compareTo(other) > 0;
        UUID newer = newerFirst ? lead : other;
        UUID older = newerFirst ? other : lead;
        return look(null, 1, newer).map(found -> found.pairs().stream()
                .filter(pair -> pair.other().id().equals(older))
                .findFirst());
    }

    private Uni<Found> look(UUID before, int leads, UUID only) {
        Tuple values = Tuple.of(before, leads)
                .addArrayOfString(mail.free().toArray(String[]::new))
                .addArrayOfString(mail.roles().toArray(String[]::new))
                .addUUID(only);
        return pool.preparedQuery(AMONG).execute(values).map(rows -> found(rows, leads));
    }

    @Override
    public Uni<Void> dismiss(UUID lead, UUID other, String actor, Instant at) {
        return pool.preparedQuery(DISMISS)
                .execute(Tuple.of(lead, other, actor, Columns.utc(at)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> restore(UUID lead, UUID other) {
        return pool.preparedQuery(RESTORE).execute(Tuple.of(lead, other)).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Dismissal>> dismissal(UUID lead, UUID other) {
        return pool.preparedQuery(DISMISSAL).execute(Tuple.of(lead, other)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row ->
                        new Dismissal(row.getString(0), row.getOffsetDateTime(1).toInstant()))
                .findFirst());
    }

    private static Found found(RowSet<Row> rows, int leads) {
        List<Row> all = StreamSupport.stream(rows.spliterator(), false).toList();
        long looked = all.stream().map(row -> row.getUUID("id")).distinct().count();
        List<Pair> pairs = all.stream()
                .filter(row -> row.getUUID("other_id") != null)
                .map(PgDuplicates::pair)
                .toList();
        return new Found(pairs, looked < leads ? null : all.getLast().getUUID("id"));
    }

    private static Pair pair(Row row) {
        List<Reason> reasons = Arrays.stream(row.getArrayOfStrings("reasons"))
                .map(Reason::valueOf)
                .sorted()
                .toList();
        int sum = reasons.stream().mapToInt(Reason::worth).sum();
        return new Pair(candidate(row, ""), candidate(row, "other_"), reasons, Math.min(100, sum));
    }

    private static Candidate candidate(Row row, String prefix) {
        return new Candidate(
                row.getUUID(prefix + "id"),
                row.getString(prefix + "name"),
                row.getString(prefix + "email"),
                row.getString(prefix + "company"),
                row.getString(prefix + "stage"));
    }
}
