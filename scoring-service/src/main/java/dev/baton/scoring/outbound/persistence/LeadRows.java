package dev.baton.scoring.outbound.persistence;

import dev.baton.contracts.Bounds;
import dev.baton.scoring.domain.Judged;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Person;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.qualification.Standing;
import dev.baton.scoring.domain.score.History;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The lead's row, both ways. */
@ApplicationScoped
class LeadRows {

    private static final String READ = """
            SELECT id, merged_into, user_id, known, stage, qualified, crossings, resting_since, excluded, matchers,
                   qualified_since, below_since, look_at, announced, model, model_version, scored_at, quiet_since,
                   profile::text AS profile, tally::text AS tally, adjustments::text AS adjustments
            FROM lead WHERE id\s""";

    static final String LOCK = READ + "= ANY($1) ORDER BY id FOR UPDATE";

    static final String LOCK_OWNING = READ + """
            IN (SELECT i.lead_id FROM unnest($1::integer[], $2::text[]) AS w(kind, value)
                JOIN lead_identifier i ON i.kind = w.kind AND i.value = w.value)
            ORDER BY id FOR UPDATE""";

    static final String SAVE = """
            INSERT INTO lead AS l (id, user_id, known, email, name, company, title, stage, fit, engagement, total, grade,
                completeness, disqualified, qualified, crossings, resting_since, excluded, model, model_version, matchers,
                scored_at, profile, tally, qualified_since, below_since, look_at, announced, adjustments)
            SELECT id, user_id, known, email, name, company, title, stage, fit, engagement, total, grade,
                completeness, disqualified, qualified, crossings, resting_since, excluded, model, model_version, matchers,
                scored_at, profile::json, tally::json, qualified_since, below_since, look_at, announced, adjustments::json
            FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::integer[], $10::integer[], $11::integer[], $12::text[], $13::integer[], $14::boolean[],
                $15::boolean[], $16::integer[], $17::timestamptz[], $18::boolean[], $19::text[], $20::integer[],
                $21::text[], $22::timestamptz[], $23::text[], $24::text[],
                $25::timestamptz[], $26::timestamptz[], $27::timestamptz[], $28::bigint[], $29::text[])
                AS t(id, user_id, known, email, name, company, title, stage, fit, engagement, total, grade,
                completeness, disqualified, qualified, crossings, resting_since, excluded, model, model_version, matchers,
                scored_at, profile, tally, qualified_since, below_since, look_at, announced, adjustments)
            ON CONFLICT (id) DO UPDATE SET user_id = excluded.user_id, known = excluded.known, email = excluded.email,
                name = excluded.name, company = excluded.company, title = excluded.title, stage = excluded.stage,
                fit = excluded.fit, engagement = excluded.engagement, total = excluded.total, grade = excluded.grade,
                completeness = excluded.completeness, disqualified = excluded.disqualified,
                qualified = excluded.qualified, crossings = excluded.crossings,
                resting_since = excluded.resting_since, excluded = excluded.excluded, model = excluded.model,
                model_version = excluded.model_version, matchers = excluded.matchers, scored_at = excluded.scored_at,
                profile = excluded.profile, tally = excluded.tally, qualified_since = excluded.qualified_since,
                below_since = excluded.below_since, look_at = excluded.look_at, announced = excluded.announced,
                adjustments = excluded.adjustments""";

    private final StateJson json;
    private final AdjustmentJson adjustments;

    LeadRows(StateJson json, AdjustmentJson adjustments) {
        this.json = json;
        this.adjustments = adjustments;
    }

    Lead read(Row row) {
        Person person = new Person(row.getUUID("id"), row.getString("user_id"), row.getBoolean("known"));
        Standing standing = standing(row);
        History history = new History(json.profile(row.getString("profile")), json.tally(row.getString("tally")));
        return new Lead(person, history, standing, row.getString("stage"))
                .with(
                        adjustments.read(row.getString("adjustments")),
                        row.getLong("announced"),
                        Columns.instant(row.getOffsetDateTime("look_at")))
                .judged(
                        new Judged(
                                row.getString("model") + "@" + row.getInteger("model_version"),
                                row.getOffsetDateTime("scored_at").toInstant()),
                        Columns.instant(row.getOffsetDateTime("quiet_since")));
    }

    static Standing standing(Row row) {
        return new Standing(
                row.getBoolean("qualified"),
                row.getInteger("crossings"),
                Columns.instant(row.getOffsetDateTime("resting_since")),
                row.getBoolean("excluded"),
                Columns.instant(row.getOffsetDateTime("qualified_since")),
                Columns.instant(row.getOffsetDateTime("below_since")));
    }

    /** Columns of appraised leads in the order of {@link #SAVE}. */
    Tuple columns(List<Lead> leads, String matchers) {
        return new Columns<>(leads)
                .uuid(Lead::id)
                .text(lead -> lead.person().userId())
                .flag(lead -> lead.person().known())
                .text(lead -> LeadPaths.text(lead.profile(), "lead.email"))
                .text(lead -> label(lead, "lead.name"))
                .text(lead -> label(lead, "lead.company"))
                .text(lead -> label(lead, "lead.title"))
                .text(Lead::stage)
                .number(lead -> (int) lead.score().fit())
                .number(lead -> (int) lead.score().engagement())
                .number(lead -> (int) lead.score().total())
                .text(lead -> lead.score().grade())
                .number(lead -> (int) lead.score().completeness())
                .flag(lead -> !lead.score().disqualifiedBy().isEmpty())
                .flag(lead -> lead.standing().qualified())
                .number(lead -> lead.standing().crossings())
                .instant(lead -> lead.standing().restingSince())
                .flag(lead -> lead.standing().excluded())
                .text(lead -> lead.score().model())
                .number(lead -> lead.score().modelVersion())
                .text(lead -> matchers)
                .instant(lead -> lead.score().asOf())
                .text(lead -> json.write(lead.profile()))
                .text(lead -> json.write(lead.tally()))
                .instant(lead -> lead.standing().qualifiedSince())
                .instant(lead -> lead.standing().belowSince())
                .instant(Lead::lookAt)
                .bigNumber(Lead::announced)
                .text(lead -> adjustments.write(
                        lead.adjustments().without(lead.score().asOf())))
                .tuple();
    }

    /** For lists and for the search for duplicates; an index row holds no more than some 2,700 bytes. */
    private static String label(Lead lead, String path) {
        return Bounds.cut(LeadPaths.text(lead.profile(), path), Bounds.LABEL);
    }
}
