package dev.baton.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of bulk import. */
@ConfigMapping(prefix = "baton.ingest.imports")
public interface ImportConfig {

    /** How long ago imported history may have happened. Default twenty years. */
    @WithDefault("P7305D")
    Duration oldestEvent();

    /** Most bytes of one file as uploaded; a larger one is refused before its first byte. Default 2 GiB. */
    @WithDefault("2147483648")
    @Min(1_048_576) long largestContent();

    /** Most bytes of one row; a longer one becomes a row error and is never held whole. Default 1 MiB. */
    @WithDefault("1048576")
    @Min(1_024) @Max(16_777_216) int largestRow();

    /** Most events one row may become; more is a row error. */
    @WithDefault("1000")
    @Min(1) @Max(10_000) int mostEventsPerRow();

    /** Rows a second of one import, where it does not ask for fewer: live traffic must not feel it. */
    @WithDefault("5000")
    @Min(1) int rowsPerSecond();

    /** Most row errors kept of one import; further ones are only counted. */
    @WithDefault("100000")
    @Min(1) @Max(10_000_000) int mostErrors();

    /** How often a replica looks for imports to run: the longest wait for one that another replica began. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long a replica that died keeps its import from the others; renewed with every batch. */
    @WithDefault("PT15S")
    Duration lease();

    /** An upload that nobody continues for so long is given up, and what was uploaded deleted. */
    @WithDefault("PT24H")
    Duration idleUpload();

    /**
     * How long the uploaded file is kept after the import ended; one that is ready or paused, and that nobody told anything for so
     * long, is cancelled. Default seven days.
     */
    @WithDefault("P7D")
    Duration contentRetention();

    /** How long an ended import is kept in the list with its errors. */
    @WithDefault("P90D")
    Duration retention();
}
