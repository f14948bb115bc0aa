package dev.baton.ingest.inbound.rest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.kit.text.TextLimits;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a new import is to be.
 *
 * @param name    what people call it, up to 200 characters
 * @param source  name of a source in force: its events come through it
 * @param bytes   exact size of the file as it will be uploaded
 * @param digest  SHA-256 of the file, hexadecimal; optional: then what arrives is checked against it
 * @param mapping what its rows mean; see {@code GET /v1/imports/mapping-schema}
 * @param options optional
 */
public record NewImport(
        @Size(max = TextLimits.NAME) String name,
        @Size(max = TextLimits.CODE) String source,
        Long bytes,
        @Size(max = 64) String digest,
        @Schema(implementation = Object.class) JsonNode mapping,
        NewOptions options) {

    /**
     * How it runs.
     *
     * @param rowsPerSecond     at most so many rows a second; absent: as configured
     * @param stopAfterRejected fails once more rows were rejected; absent: never
     * @param newIds            whether every event is new, even if it was imported before
     */
    public record NewOptions(Integer rowsPerSecond, Long stopAfterRejected, Boolean newIds) {}
}
