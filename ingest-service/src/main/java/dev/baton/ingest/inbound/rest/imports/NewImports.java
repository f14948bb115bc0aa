package dev.baton.ingest.inbound.rest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.InvalidMappingException;
import dev.baton.ingest.application.imports.MappingDocuments;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.WellFormedText;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.problem.Problems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Requests to imports: what isn't sound is a problem that says what to do. */
@Singleton
public class NewImports {

    private static final int LONGEST_NAME = 200;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

    private final KnownSources sources;
    private final MappingDocuments mappings;
    private final ImportConfig config;
    private final Clock clock = Clock.systemUTC();

    public NewImports(KnownSources sources, MappingDocuments mappings, ImportConfig config) {
        this.sources = sources;
        this.mappings = mappings;
        this.config = config;
    }

    /** The import a request asks for. */
    public Import of(NewImport wanted, String caller) {
        if (wanted == null || wanted.name() == null || wanted.name().isBlank()) {
            throw Problems.of(IngestProblem.IMPORT_INVALID, "Send a JSON object with name, source, bytes and mapping.");
        }
        if (wanted.name().length() > LONGEST_NAME || !WellFormedText.is(wanted.name())) {
            throw Problems.of(IngestProblem.IMPORT_INVALID, "Send a name of 1 to 200 characters.");
        }
        Source source = source(wanted.source());
        long size = size(wanted.bytes());
        String digest = digest(wanted.digest());
        Import.Options options = options(wanted.options());
        String mapping = mapping(wanted.mapping());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Import(
                MessageIds.next(),
                wanted.name().strip(),
                source.id(),
                source.name(),
                mapping,
                options,
                ImportState.UPLOADING,
                new Import.Upload(size, 0, digest, null, false),
                Import.Progress.NONE,
                null,
                null,
                new Import.Times(caller, now, now, null, null),
                0);
    }

    /** The text of a mapping, once it is known to be valid. */
    public String mapping(JsonNode document) {
        if (document == null || !document.isObject()) {
            throw Problems.of(
                    IngestProblem.IMPORT_MAPPING_INVALID,
                    "Send the mapping as a JSON object; GET /v1/imports/mapping-schema describes it.");
        }
        try {
            mappings.read(document);
            return document.toString();
        } catch (InvalidMappingException e) {
            throw Problems.of(
                    IngestProblem.IMPORT_MAPPING_INVALID,
                    "Mend what faults names; GET /v1/imports/mapping-schema describes mappings.",
                    Map.of("faults", e.faults()));
        }
    }

    private Source source(String name) {
        if (!sources.loaded()) {
            throw Problems.of(
                    IngestProblem.SOURCES_UNAVAILABLE,
                    "The service has just started. Repeat the request in a few seconds.");
        }
        return sources.byName(name == null ? "" : name)
                .orElseThrow(() -> Problems.of(
                        IngestProblem.SOURCE_UNKNOWN,
                        "No source in force has the name in source. Make it at /v1/sources first."));
    }

    private long size(Long bytes) {
        if (bytes == null || bytes < 1) {
            throw Problems.of(IngestProblem.IMPORT_INVALID, "Send the exact size of the file in bytes, at least 1.");
        }
        if (bytes > config.largestContent()) {
            throw Problems.of(
                    IngestProblem.IMPORT_TOO_LARGE,
                    "A file may have %d bytes. Compress it with gzip, or send it in parts."
                            .formatted(config.largestContent()));
        }
        return bytes;
    }

    private static String digest(String digest) {
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            throw Problems.of(
                    IngestProblem.IMPORT_INVALID, "Send digest as SHA-256 in 64 hexadecimal digits, or not at all.");
        }
        return digest == null ? null : digest.toLowerCase(Locale.ROOT);
    }

    private static Import.Options options(NewImport.NewOptions wanted) {
        if (wanted == null) {
            return new Import.Options(null, null, false, null);
        }
        boolean sound = (wanted.rowsPerSecond() == null || wanted.rowsPerSecond() > 0)
                && (wanted.stopAfterRejected() == null || wanted.stopAfterRejected() >= 0);
        if (!sound) {
            throw Problems.of(
                    IngestProblem.IMPORT_INVALID, "rowsPerSecond must be at least 1, stopAfterRejected at least 0.");
        }
        return new Import.Options(
                wanted.rowsPerSecond(), wanted.stopAfterRejected(), Boolean.TRUE.equals(wanted.newIds()), null);
    }
}
