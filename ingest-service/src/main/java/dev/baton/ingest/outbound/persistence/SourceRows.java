package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.domain.AllowedOrigins;
import dev.baton.ingest.domain.DefaultConsent;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of {@code source} and {@code source_key} to what they mean, and back. */
final class SourceRows {

    /** Columns of a source joined with its keys: one row per key, or one without for a source that has none. */
    static final String KEYED = """
            SELECT s.id, s.name, s.kind, s.allowed_origins, s.events_per_second, s.burst, s.default_consent,
                   s.tracking_plan, s.version, s.created_by, s.created_at, s.revoked_at,
                   k.id AS key_id, k.key_hash, k.key_hint, k.created_by AS key_created_by, k.created_at AS key_created_at,
                   k.valid_until AS key_valid_until, k.revoked_at AS key_revoked_at
            """;

    private SourceRows() {}

    /** The sources in the order of the rows, each with the keys of its rows. */
    static List<KeyedSource> read(RowSet<Row> rows) {
        Map<UUID, Source> sources = new LinkedHashMap<>();
        Map<UUID, List<SourceKey>> keys = new LinkedHashMap<>();
        for (Row row : rows) {
            UUID id = row.getUUID("id");
            sources.computeIfAbsent(id, unseen -> source(row));
            List<SourceKey> own = keys.computeIfAbsent(id, unseen -> new ArrayList<>());
            if (row.getUUID("key_id") != null) {
                own.add(key(row));
            }
        }
        return sources.values().stream()
                .map(source -> new KeyedSource(source, keys.get(source.id())))
                .toList();
    }

    /** Parameters of an insert: id, name, kind, the settings, who made it, when. */
    static Tuple tuple(Source source) {
        return settings(Tuple.of(source.id(), source.name(), source.kind().name()), source.settings())
                .addString(source.createdBy())
                .addOffsetDateTime(utc(source.createdAt()));
    }

    /** Adds the five parameters of the settings. */
    static Tuple settings(Tuple tuple, SourceSettings settings) {
        RateLimit rate = settings.rateLimit();
        return tuple.addArrayOfString(settings.allowedOrigins().patterns().toArray(String[]::new))
                .addInteger(rate == null ? null : rate.eventsPerSecond())
                .addInteger(rate == null ? null : rate.burst())
                .addValue(new JsonObject(
                        new LinkedHashMap<>(settings.defaultConsent().purposes())))
                .addString(settings.trackingPlan());
    }

    /** Parameters of an insert: id, source, hash, hint, who made it, when. */
    static Tuple tuple(UUID sourceId, SourceKey key) {
        return Tuple.tuple()
                .addUUID(key.id())
                .addUUID(sourceId)
                .addString(key.hash())
                .addString(key.hint())
                .addString(key.createdBy())
                .addOffsetDateTime(utc(key.createdAt()));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Source source(Row row) {
        return new Source(
                row.getUUID("id"),
                row.getString("name"),
                SourceKind.valueOf(row.getString("kind")),
                settings(row),
                row.getLong("version"),
                row.getString("created_by"),
                instant(row, "created_at"),
                instant(row, "revoked_at"));
    }

    private static SourceSettings settings(Row row) {
        Integer perSecond = row.getInteger("events_per_second");
        Map<String, Boolean> purposes = new LinkedHashMap<>();
        row.getJsonObject("default_consent")
                .forEach(purpose -> purposes.put(purpose.getKey(), (Boolean) purpose.getValue()));
        return new SourceSettings(
                new AllowedOrigins(List.of(row.getArrayOfStrings("allowed_origins"))),
                perSecond == null ? null : new RateLimit(perSecond, row.getInteger("burst")),
                new DefaultConsent(purposes),
                row.getString("tracking_plan"));
    }

    private static SourceKey key(Row row) {
        return new SourceKey(
                row.getUUID("key_id"),
                row.getString("key_hash"),
                row.getString("key_hint"),
                row.getString("key_created_by"),
                instant(row, "key_created_at"),
                instant(row, "key_valid_until"),
                instant(row, "key_revoked_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
