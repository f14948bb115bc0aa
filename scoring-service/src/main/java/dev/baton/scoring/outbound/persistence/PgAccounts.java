package dev.baton.scoring.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.Accounts;
import dev.baton.scoring.application.LeadViews.Line;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.domain.lead.MailDomains;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Companies out of the leads' rows: from domain to domain along the index, so that a page costs what it shows. */
@ApplicationScoped
class PgAccounts implements Accounts {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private static final String FIGURES = """
            SELECT d.domain, f.* FROM domains d CROSS JOIN LATERAL (
                SELECT mode() WITHIN GROUP (ORDER BY company) AS name, count(*) AS people, max(total) AS best,
                    sum(total) AS sum,
                    (SELECT json_object_agg(stage, n)::text FROM (
                        SELECT COALESCE(stage, 'NONE') AS stage, count(*) AS n FROM lead s
                        WHERE s.email_domain = d.domain AND s.merged_into IS NULL GROUP BY 1) AS counted) AS stages
                FROM lead l WHERE l.email_domain = d.domain AND l.merged_into IS NULL) f
            WHERE f.people > 0 ORDER BY d.domain""";

    /** Jumps over all leads of a domain to the next; domains of free mail are met and left out. */
    private static final String LIST = """
            WITH RECURSIVE steps AS (
                SELECT (SELECT min(email_domain) FROM lead WHERE merged_into IS NULL AND email_domain > $1) AS domain,
                    0 AS taken
                UNION ALL
                SELECT (SELECT min(email_domain) FROM lead WHERE merged_into IS NULL AND email_domain > s.domain),
                    s.taken + (s.domain <> ALL($3))::integer
                FROM steps s WHERE s.domain IS NOT NULL AND s.taken + (s.domain <> ALL($3))::integer < $2),
            domains AS (SELECT domain FROM steps WHERE domain IS NOT NULL AND domain <> ALL($3) LIMIT $2)
            """ + FIGURES;

    private static final String ONE = "WITH domains AS (SELECT $1::text AS domain) " + FIGURES;

    private static final String PEOPLE = PgLeadViews.LINE
            + " FROM lead WHERE email_domain = $1 AND merged_into IS NULL AND ($2::uuid IS NULL OR id < $2)"
            + " ORDER BY id DESC LIMIT $3";

    private final Pool pool;
    private final MailDomains mail;
    private final ObjectMapper json;

    PgAccounts(Pool pool, MailDomains mail, ObjectMapper json) {
        this.pool = pool;
        this.mail = mail;
        this.json = json;
    }

    @Override
    public Uni<List<Account>> list(String after, int limit) {
        Tuple values = Tuple.of(after == null ? "" : after, limit)
                .addArrayOfString(mail.free().toArray(String[]::new));
        return pool.preparedQuery(LIST).execute(values).map(this::accounts);
    }

    @Override
    public Uni<Optional<Account>> one(String domain) {
        return mail.free().contains(domain)
                ? Uni.createFrom().item(Optional.empty())
                : pool.preparedQuery(ONE).execute(Tuple.of(domain)).map(rows -> accounts(rows).stream()
                        .findFirst());
    }

    @Override
    public Uni<List<Line>> people(String domain, UUID before, int limit) {
        return pool.preparedQuery(PEOPLE)
                .execute(Tuple.of(domain, before, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgLeadViews::line)
                        .toList());
    }

    private List<Account> accounts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(this::account)
                .toList();
    }

    private Account account(Row row) {
        try {
            return new Account(
                    row.getString("domain"),
                    row.getString("name"),
                    row.getLong("people"),
                    ScoreWire.decimal(row.getInteger("best")),
                    ScoreWire.decimal(row.getLong("sum")),
                    json.readValue(row.getString("stages"), COUNTS));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
