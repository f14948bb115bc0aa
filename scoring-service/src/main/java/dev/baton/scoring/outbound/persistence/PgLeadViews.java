package dev.baton.scoring.outbound.persistence;

import dev.baton.kit.text.EmailAddress;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.LeadWire;
import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.application.SearchText;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.IdentifierReader;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.MailDomains;
import dev.baton.scoring.domain.lead.Profile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads for the API. */
@ApplicationScoped
class PgLeadViews implements LeadViews {

    static final String LINE = "SELECT id, email, user_id, name, company, title, stage, total, fit, engagement,"
            + " grade, completeness, qualified, disqualified, resting_since, scored_at, known";

    private static final String MATCHING = """
             FROM lead WHERE merged_into IS NULL
            AND ($4::text[] IS NULL OR concat_ws(' ', name, company, email) ILIKE ANY($4))
            AND ($5::integer IS NULL OR total >= $5)
            AND ($6::text IS NULL OR stage = $6)
            AND ($7::boolean IS NULL OR qualified = $7)
            AND ($8::boolean IS NULL OR known = $8)
            """;

    private static final String NEWEST = "AND ($9::uuid IS NULL OR id < $9) ORDER BY id DESC LIMIT $10";

    private static final String HIGHEST =
            "AND ($9::integer IS NULL OR (total, id) < ($9, $10::uuid)) ORDER BY total DESC, id DESC LIMIT $11";

    private static final String CURRENT = """
            WITH RECURSIVE chain AS (
                SELECT id, merged_into FROM lead WHERE id = $1
                UNION SELECT l.id, l.merged_into FROM lead l JOIN chain c ON l.id = c.merged_into)
            SELECT id FROM chain WHERE merged_into IS NULL""";

    private static final String DETAIL = LINE + """
            , profile::text AS profile,
            (SELECT array_agg(kind::integer ORDER BY kind, value) FROM lead_identifier
             WHERE lead_id = $1 AND kind <> 4) AS kinds,
            (SELECT array_agg(value ORDER BY kind, value) FROM lead_identifier
             WHERE lead_id = $1 AND kind <> 4) AS names,
            (WITH RECURSIVE absorbed AS (
                SELECT id FROM lead WHERE merged_into = $1
                UNION SELECT l.id FROM lead l JOIN absorbed a ON l.merged_into = a.id)
             SELECT array_agg(id ORDER BY id) FROM absorbed) AS merged_from
            FROM lead WHERE id = $1""";

    private static final String EVENTS = "SELECT id, kind, name, " + PgTimeline.DETAIL + " AS detail, happened_at,"
            + " human_confidence::integer, COALESCE(data->'properties', '{}'::json)::text AS properties,"
            + " COALESCE((SELECT c.human_evidence FROM event_correction c WHERE c.event_id = lead_event.id),"
            + " ARRAY(SELECT json_array_elements_text(data->'humanEvidence')"
            + " WHERE json_typeof(data->'humanEvidence') = 'array')) AS human_evidence FROM lead_event"
            + " WHERE lead_id = $1 AND ($2::timestamptz IS NULL OR (happened_at, id) < ($2, $3::uuid))"
            + " ORDER BY happened_at DESC, id DESC LIMIT $4";

    private final Pool pool;
    private final StateJson json;
    private final MailDomains mail;
    private final IdentifierReader identifiers;

    PgLeadViews(Pool pool, StateJson json, MailDomains mail, IdentifierReader identifiers) {
        this.pool = pool;
        this.json = json;
        this.mail = mail;
        this.identifiers = identifiers;
    }

    @Override
    public Uni<List<Line>> find(Filter filter, UUID before, int limit) {
        return lines(
                LINE + MATCHING + identified(filter) + NEWEST,
                asked(filter).addUUID(before).addInteger(limit));
    }

    @Override
    public Uni<List<Line>> highest(Filter filter, Rank after, int limit) {
        return lines(
                LINE + MATCHING + identified(filter) + HIGHEST,
                asked(filter)
                        .addInteger(after == null ? null : after.score())
                        .addUUID(after == null ? null : after.id())
                        .addInteger(limit));
    }

    private Uni<List<Line>> lines(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(PgLeadViews::line)
                .toList());
    }

    private Tuple asked(Filter filter) {
        return Tuple.tuple()
                .addString(
                        filter.identifiers().email() == null
                                ? null
                                : identifying(filter.identifiers().email()))
                .addString(filter.identifiers().userId())
                .addString(filter.identifiers().externalId())
                .addArrayOfString(filter.text() == null ? null : patterns(filter.text()))
                .addInteger(filter.minScore())
                .addString(filter.stage())
                .addBoolean(filter.qualified())
                .addBoolean(filter.known());
    }

    /** The address as it identifies somebody; what identifies nobody is found nowhere. */
    private String identifying(String email) {
        return identifiers
                .email(email)
                .map(Identifier::value)
                .or(() -> EmailAddress.of(email).map(EmailAddress::value))
                .orElse(email);
    }

    private static String[] patterns(String text) {
        return SearchText.of(text).spellings().stream()
                .map(spelling -> "%" + escaped(spelling) + "%")
                .toArray(String[]::new);
    }

    /** A condition for what is asked only: with an {@code OR} for the rest, a prepared plan would read every lead. */
    private static String identified(Filter filter) {
        Identifiers asked = filter.identifiers();
        return identified("kind = 1 AND value = $1", "$1", asked.email())
                + identified("kind = 0 AND value = $2", "$2", asked.userId())
                + identified("kind IN (0, 2) AND value = $3", "$3", asked.externalId());
    }

    private static String identified(String condition, String parameter, String value) {
        return value == null
                ? "AND %s::text IS NULL ".formatted(parameter)
                : "AND id IN (SELECT lead_id FROM lead_identifier WHERE %s) ".formatted(condition);
    }

    @Override
    public Uni<Optional<UUID>> current(UUID id) {
        return pool.preparedQuery(CURRENT).execute(Tuple.of(id)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getUUID(0))
                .findFirst());
    }

    @Override
    public Uni<Optional<Detail>> byId(UUID id) {
        return current(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : pool.preparedQuery(DETAIL)
                                .execute(Tuple.of(found.get()))
                                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                        .map(this::detail)
                                        .findFirst()));
    }

    @Override
    public Uni<List<EventLine>> events(UUID lead, Instant before, UUID beforeId, int limit) {
        Tuple values = Tuple.of(lead, Columns.utc(before), beforeId, limit);
        return pool.preparedQuery(EVENTS).execute(values).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(PgLeadViews::event)
                .toList());
    }

    private static EventLine event(Row row) {
        return new EventLine(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("detail"),
                row.getOffsetDateTime("happened_at").toInstant(),
                row.getInteger("human_confidence"),
                List.of(row.getArrayOfStrings("human_evidence")),
                row.getString("properties"));
    }

    private Detail detail(Row row) {
        Line line = line(row);
        Integer[] kinds = row.getArrayOfIntegers("kinds");
        String[] names = row.getArrayOfStrings("names");
        List<Known> known = kinds == null
                ? List.of()
                : java.util.stream.IntStream.range(0, kinds.length)
                        .mapToObj(i -> new Known(kind(kinds[i]), names[i]))
                        .toList();
        UUID[] mergedFrom = row.getArrayOfUUIDs("merged_from");
        Profile profile = json.profile(row.getString("profile"));
        return new Detail(
                line,
                LeadWire.snapshot(line.id(), line.userId(), profile),
                profile.values(),
                profile.leftOut(),
                known,
                mergedFrom == null ? List.of() : List.of(mergedFrom),
                Consent.purposes(profile),
                mail.company(line.email()).orElse(null),
                mail.isRole(line.email()),
                profile.unusableEmail());
    }

    private static String kind(int code) {
        return Identifier.Kind.of(code).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Line line(Row row) {
        return new Line(
                row.getUUID("id"),
                row.getString("email"),
                row.getString("user_id"),
                row.getString("name"),
                row.getString("company"),
                row.getString("title"),
                row.getString("stage"),
                ScoreWire.decimal(row.getInteger("total")),
                ScoreWire.decimal(row.getInteger("fit")),
                ScoreWire.decimal(row.getInteger("engagement")),
                row.getString("grade"),
                ScoreWire.decimal(row.getInteger("completeness")),
                row.getBoolean("qualified"),
                row.getBoolean("disqualified"),
                Columns.instant(row.getOffsetDateTime("resting_since")),
                row.getOffsetDateTime("scored_at").toInstant(),
                row.getBoolean("known"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
