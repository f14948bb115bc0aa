package dev.baton.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the relay empties the outbox. */
@ConfigMapping(prefix = "baton.outbox")
public interface OutboxConfig {

    /** Whether this service writes an outbox at all. */
    @WithDefault("true")
    boolean enabled();

    /** Messages sent in one transaction of the relay. More cost latency, fewer cost throughput. */
    @WithDefault("1000")
    @Min(1) @Max(10_000) int batchSize();

    /** How often the relay looks without being woken: the longest delay of what a crashed replica left. */
    @WithDefault("PT1S")
    Duration pollInterval();
}
