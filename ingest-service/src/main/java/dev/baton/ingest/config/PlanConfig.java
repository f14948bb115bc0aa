package dev.baton.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of tracking plans: {@code baton.ingest.plans.*}. */
public interface PlanConfig {

    /** How often a replica looks for plans that others activated or retired: the longest that an old one is judged by. */
    @WithDefault("PT2S")
    Duration refresh();

    /** Longest stretch of traffic a draft can be tried on. */
    @WithDefault("PT24H")
    Duration trialLongest();

    /** Most records a trial reads; behind them it ends with a partial report that says so. */
    @WithDefault("1000000")
    @Min(1) int trialMostRecords();

    /** Longest time a trial runs; behind it it ends with a partial report that says so. */
    @WithDefault("PT5M")
    Duration trialPatience();
}
