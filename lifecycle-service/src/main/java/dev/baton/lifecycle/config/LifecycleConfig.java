package dev.baton.lifecycle.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

/** What a marketing team may want to set. */
@ConfigMapping(prefix = "baton.lifecycle")
public interface LifecycleConfig {

    /**
     * Engagement points up to which one who opted in counts as a Subscriber; with more it is a Lead. Higher keeps more
     * newsletter readers out of the count of leads. Default 10.
     */
    @WithDefault("10")
    @DecimalMin("0") BigDecimal minimalEngagement();
}
