package dev.baton.scoring.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.evidence.Decided;
import dev.baton.scoring.application.evidence.DecidedLeads;
import dev.baton.scoring.domain.learning.Observation;
import dev.baton.scoring.domain.learning.Observation.Deed;
import dev.baton.scoring.domain.learning.StandardResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decided leads of running jobs, in PostgreSQL. */
@ApplicationScoped
class PgDecidedLeads implements DecidedLeads {

    private static final String KEEP = """
            INSERT INTO decided_lead (job_id, lead_id, decided_at, data)
            SELECT $1, lead_id, decided_at, data::json FROM unnest($2::uuid[], $3::timestamptz[], $4::text[])
                AS t(lead_id, decided_at, data)
            ON CONFLICT DO NOTHING""";

    private static final String NEWEST =
            "SELECT lead_id, data::text FROM decided_lead WHERE job_id = $1 ORDER BY decided_at DESC, lead_id LIMIT $2";

    private static final String FORGET_ENDED = """
            DELETE FROM decided_lead WHERE job_id IN (
                SELECT id FROM job WHERE kind = $1 AND subject = $2 AND state IN ('FAILED', 'CANCELLED'))""";

    private static final String FORGET = "DELETE FROM decided_lead WHERE job_id = $1";

    /** How a lead is written: JSON has no keys of three parts. */
    private record Kept(
            boolean won,
            Instant decidedAt,
            Map<String, Object> traits,
            List<Done> deeds,
            Set<String> learnedLater,
            Set<String> firing,
            long total,
            long engagement,
            Boolean contactable,
            Set<String> disqualifiedBy,
            Set<String> qualifiedBy) {}

    private record Done(String event, String property, String value, int times) {}

    private final ObjectMapper json;

    PgDecidedLeads(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Void> keep(SqlConnection connection, UUID job, Collection<Decided> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                job,
                leads.stream().map(Decided::lead).toArray(UUID[]::new),
                leads.stream()
                        .map(lead -> Columns.utc(lead.observation().decidedAt()))
                        .toArray(OffsetDateTime[]::new),
                leads.stream().map(this::write).toArray(String[]::new));
        return connection.preparedQuery(KEEP).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<List<Decided>> newest(SqlConnection connection, UUID job, int limit) {
        return connection.preparedQuery(NEWEST).execute(Tuple.of(job, limit)).map(rows -> {
            List<Decided> leads = new ArrayList<>(rows.size());
            rows.forEach(row -> leads.add(read(row.getUUID(0), row.getString(1))));
            return leads;
        });
    }

    @Override
    public Uni<Void> forget(SqlConnection connection, UUID job) {
        return connection.preparedQuery(FORGET).execute(Tuple.of(job)).replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetEnded(SqlConnection connection, String kind, String subject) {
        return connection
                .preparedQuery(FORGET_ENDED)
                .execute(Tuple.of(kind, subject))
                .replaceWithVoid();
    }

    private String write(Decided lead) {
        Observation seen = lead.observation();
        List<Done> deeds = new ArrayList<>();
        seen.deeds().forEach((deed, times) -> deeds.add(new Done(deed.event(), deed.property(), deed.value(), times)));
        try {
            return json.writeValueAsString(new Kept(
                    seen.won(),
                    seen.decidedAt(),
                    seen.traits(),
                    deeds,
                    seen.learnedLater(),
                    lead.firing(),
                    lead.result().total(),
                    lead.result().engagement(),
                    lead.result().contactable(),
                    lead.result().disqualifiedBy(),
                    lead.result().qualifiedBy()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for rows that were kept by a version of the service that did not know of it. */
    private static Set<String> known(Set<String> kept) {
        return kept == null ? Set.of() : kept;
    }

    private Decided read(UUID lead, String text) {
        try {
            Kept kept = json.readValue(text, Kept.class);
            Map<Deed, Integer> deeds = new HashMap<>();
            kept.deeds()
                    .forEach(done -> deeds.put(new Deed(done.event(), done.property(), done.value()), done.times()));
            Observation seen = new Observation(kept.won(), kept.decidedAt(), kept.traits(), deeds, kept.learnedLater());
            return new Decided(
                    lead,
                    seen,
                    kept.firing(),
                    new StandardResult(
                            kept.total(),
                            kept.engagement(),
                            !Boolean.FALSE.equals(kept.contactable()),
                            known(kept.disqualifiedBy()),
                            known(kept.qualifiedBy())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
