package dev.baton.kit.duework;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How due work is looked for. */
@ConfigMapping(prefix = "baton.due-work")
public interface DueWorkConfig {

    /** Whether this service runs due work at all. */
    @WithDefault("true")
    boolean enabled();

    /** How often one looks for items that another replica scheduled: the longest lateness after a crash. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** Wait before the second try of a failed item; doubles with each try. */
    @WithDefault("PT1S")
    Duration firstRetryAfter();

    /** Longest wait between two tries. */
    @WithDefault("PT10M")
    Duration longestRetryAfter();
}
