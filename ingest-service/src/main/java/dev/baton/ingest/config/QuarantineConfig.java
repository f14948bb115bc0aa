package dev.baton.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the quarantine: {@code baton.ingest.quarantine.*}. */
public interface QuarantineConfig {

    /** How long a rejected item is kept, by the time it was received; afterwards it is deleted for good. Default 30 days. */
    @WithDefault("P30D")
    Duration retention();

    /** How often a replica looks for items that are too old. */
    @WithDefault("PT10M")
    Duration sweep();

    /** Items of one step of a replay: what one transaction holds, and what one replica has in memory. */
    @WithDefault("200")
    @Min(1) @Max(1_000) int replayStep();
}
