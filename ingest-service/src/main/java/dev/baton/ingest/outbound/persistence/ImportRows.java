package dev.baton.ingest.outbound.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.domain.imports.RowError;
import dev.baton.ingest.domain.imports.Tally;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Rows of {@code import} and {@code import_error} as what they mean. */
@Singleton
class ImportRows {

    private final ObjectMapper json;

    ImportRows(ObjectMapper json) {
        this.json = json;
    }

    Import imported(Row row) {
        return new Import(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("source_id"),
                row.getString("source_name"),
                row.getString("mapping"),
                read(row.getString("options"), Import.Options.class),
                ImportState.valueOf(row.getString("state")),
                upload(row),
                progress(row),
                row.getString("report"),
                row.getString("failure_code") == null
                        ? null
                        : new Import.Failure(row.getString("failure_code"), row.getString("failure_detail")),
                times(row),
                row.getInteger("version"));
    }

    KeptError error(Row row) {
        return new KeptError(
                row.getLong("row_number"),
                row.getInteger("number"),
                new RowError(row.getString("code"), row.getString("column_name"), row.getString("detail")),
                row.getString("row_text"));
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values can always be written", impossible);
        }
    }

    private static Import.Upload upload(Row row) {
        return new Import.Upload(
                row.getLong("size"),
                row.getLong("uploaded"),
                row.getString("declared_digest"),
                row.getString("digest"),
                row.getBoolean("content_deleted"));
    }

    private Import.Progress progress(Row row) {
        String tally = row.getString("tally");
        return new Import.Progress(
                row.getLong("position"),
                row.getLong("read"),
                tally == null ? Tally.NONE : read(tally, Tally.class),
                row.getLong("errors_kept"),
                row.getDouble("rows_per_second"),
                row.getDouble("bytes_per_second"));
    }

    private static Import.Times times(Row row) {
        return new Import.Times(
                row.getString("created_by"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what this service wrote can be read", e);
        }
    }
}
