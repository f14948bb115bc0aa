package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.quarantine.RejectionFilter;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What the statements over {@code rejection} share: columns, and the filter as $1 to $7. */
final class RejectionSql {

    /** Columns without the item's texts, which may be large. */
    static final String LINE = """
            r.id, r.source_id, r.message_id, r.code, r.pointer, r.detail, r.event_name, r.received_at, r.state,
            r.replays, r.outcome, r.event_id, r.changed_by, r.changed_at""";

    static final String WHOLE = LINE + """
            , r.call, r.item, r.mended, r.sent_at, r.context, r.user_agent, r.history,
            (SELECT kind FROM source WHERE source.id::text = r.source_id) AS source_kind""";

    static final String MATCHES = """
            ($1::text IS NULL OR r.source_id = $1 OR r.source_id IN (SELECT id::text FROM source WHERE name = $1))
            AND ($2::text IS NULL OR r.code = $2)
            AND ($3::text IS NULL OR r.event_name = $3)
            AND ($4::text IS NULL OR r.state = $4)
            AND ($5::timestamptz IS NULL OR r.received_at >= $5)
            AND ($6::timestamptz IS NULL OR r.received_at < $6)
            AND ($7::text IS NULL OR position(lower($7) IN lower(r.message_id)) > 0)
            """;

    private RejectionSql() {}

    /** The filter's seven parameters, in front of a statement's own. */
    static Tuple parameters(RejectionFilter filter) {
        return Tuple.tuple()
                .addString(filter.source())
                .addString(filter.code())
                .addString(filter.event())
                .addString(filter.state() == null ? null : filter.state().name())
                .addOffsetDateTime(utc(filter.from()))
                .addOffsetDateTime(utc(filter.to()))
                .addString(filter.messageId());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
