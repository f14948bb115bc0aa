package dev.baton.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/** Settings of the sources and their keys. */
@ConfigMapping(prefix = "baton.sources")
public interface SourcesConfig {

    /** How long a key stays valid after a newer one replaced it, unless the request says otherwise. Default seven days. */
    @WithDefault("P7D")
    Duration keyOverlap();

    /** Keys of one source that may be valid at a time; another one is refused until one is revoked. */
    @WithDefault("5")
    @Min(2) @Max(100) int mostKeys();

    /**
     * Seals the signing secrets of webhooks in the database; 32 characters at least, the same on every replica. Without it
     * no webhook can be set up; after it was changed, every secret has to be set again.
     */
    Optional<@Size(min = 32) String> secretKey();

    /** How often a replica writes down how much each source sent: one statement, however much it was. */
    @WithDefault("PT5S")
    Duration usageFlush();

    /** How long to wait before asking again for news of changed sources after the line to the database broke. */
    @WithDefault("PT1S")
    Duration listenRetry();
}
