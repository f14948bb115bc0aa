package dev.baton.ingest.domain;

import java.util.Objects;

/**
 * What can be changed about a source.
 *
 * @param allowedOrigins web origins that may send
 * @param rateLimit      how much it may send, null for as much as the service takes
 * @param defaultConsent for calls that say nothing about consent
 * @param trackingPlan   key of the plan its events are held against, null for the default plan
 */
public record SourceSettings(
        AllowedOrigins allowedOrigins, RateLimit rateLimit, DefaultConsent defaultConsent, String trackingPlan) {

    /** Any origin, no limit, no consent, the default plan. */
    public static final SourceSettings DEFAULT =
            new SourceSettings(AllowedOrigins.ANY, null, DefaultConsent.NONE, null);

    public SourceSettings {
        Objects.requireNonNull(allowedOrigins, "allowedOrigins");
        Objects.requireNonNull(defaultConsent, "defaultConsent");
    }
}
