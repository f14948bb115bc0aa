package dev.baton.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How e-mail events are judged before they count: {@code baton.ingest.hold-back.*}. */
public interface HoldBackConfig {

    /**
     * How long an e-mail event is held back after it was received, so that a burst is judged before it counts. Longer
     * catches slower scanners and makes mail clicks count later; zero holds nothing back, and bursts then pass.
     * Default one minute.
     */
    @WithDefault("PT1M")
    Duration window();

    /** How often a replica looks for events to release: what a mail click is late by, besides the window. */
    @WithDefault("PT1S")
    Duration poll();

    /** Events judged and released in one transaction. */
    @WithDefault("500")
    @Min(1) @Max(5_000) int batchSize();

    /**
     * How long after its release an event can still be corrected by late evidence (a hidden link clicked, a late delivery
     * event, a burst that goes on). Default one day.
     */
    @WithDefault("PT24H")
    Duration lookBack();

    /** How long e-mail activity is kept: it is personal data. Must not be shorter than the look-back. Default three days. */
    @WithDefault("P3D")
    Duration retention();

    /** Nobody opens or clicks a mail sooner after its delivery. */
    @WithDefault("PT5S")
    Duration afterDelivery();

    /** Different links of one mail that no person clicks within {@code links-within}. */
    @WithDefault("3")
    @Min(2) int links();

    /** See {@code links}. */
    @WithDefault("PT10S")
    Duration linksWithin();

    /** Different recipients of one mail that no person serves from one address within {@code recipients-within}. */
    @WithDefault("5")
    @Min(2) int recipients();

    /** See {@code recipients}. */
    @WithDefault("PT10S")
    Duration recipientsWithin();

    /** What was done so near to a click on a hidden link, the same machine did. */
    @WithDefault("PT1M")
    Duration nearHoneypot();
}
