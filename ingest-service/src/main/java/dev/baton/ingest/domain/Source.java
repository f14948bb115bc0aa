package dev.baton.ingest.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A place events come from: a site, an app, a server, a tool.
 *
 * @param id        stands in every event
 * @param name      unique among the sources in force
 * @param kind      what its key may do
 * @param settings  what its owners set
 * @param version   counts the changes
 * @param createdBy user name of who made it
 * @param createdAt when
 * @param revokedAt when its keys ceased to be valid, null while it is in force
 */
public record Source(
        UUID id,
        String name,
        SourceKind kind,
        SourceSettings settings,
        long version,
        String createdBy,
        Instant createdAt,
        Instant revokedAt) {
    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(settings, "settings");
    }

    /** A new source, in force. */
    public static Source made(
            UUID id, String name, SourceKind kind, SourceSettings settings, String createdBy, Instant at) {
        return new Source(id, name, kind, settings, 0, createdBy, at, null);
    }

    /** With another name and other settings. */
    public Source changed(String newName, SourceSettings newSettings) {
        return new Source(id, newName, kind, newSettings, version, createdBy, createdAt, revokedAt);
    }

    /** Whether its keys are valid. */
    public boolean inForce() {
        return revokedAt == null;
    }

    /** Web origins that may send. */
    public AllowedOrigins allowedOrigins() {
        return settings.allowedOrigins();
    }

    /** How much it may send, null for as much as the service takes. */
    public RateLimit rateLimit() {
        return settings.rateLimit();
    }

    /** Consent for calls that say nothing about it. */
    public DefaultConsent defaultConsent() {
        return settings.defaultConsent();
    }

    /** Key of the plan its events are held against, null for the default plan. */
    public String trackingPlan() {
        return settings.trackingPlan();
    }
}
