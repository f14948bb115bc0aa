package dev.baton.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of ingest. */
@ConfigMapping(prefix = "baton.ingest")
public interface IngestConfig {

    /** How long ago an event may have happened; older ones are rejected as a wrong clock. Default five years. */
    @WithDefault("P1826D")
    Duration oldestEvent();

    /**
     * Identifiers that do not identify a person, beside those Baton knows ({@code null}, {@code undefined}, {@code 0} and
     * others): a value, or a beginning such as {@code test@*}, or an end such as {@code *@example.invalid}. An item with one is rejected as
     * IDENTIFIER_PLACEHOLDER. Set it to the same as {@code baton.scoring.identity.blocked-values}.
     */
    Optional<List<String>> blockedValues();

    /** How often a replica looks for sources that others made or revoked: the longest a revoked key still works. */
    @WithDefault("5s")
    Duration sourceRefresh();

    /** What a sender is told to wait before it repeats a request that could not be made durable. */
    @WithDefault("PT2S")
    Duration retryAfter();

    /** Repetitions of the last minutes, exactly. */
    DuplicateWindow duplicateWindow();

    /** Repetitions of the last weeks; others are recognised behind ingest. */
    SeenConfig seen();

    /**
     * Write key of a source {@code local} that is made at the start. Only the profiles {@code local} and {@code test} may
     * set it; elsewhere the service refuses to start.
     */
    Optional<String> localWriteKey();

    /** Machines are not people. */
    MachinesConfig machines();

    /**
     * The address at which browsers reach this service, with scheme and without path. Not set: the one the browser used,
     * which is right unless a proxy changes scheme or host without saying so.
     */
    Optional<String> publicUrl();

    /** Limits that keep a replica alive whatever clients send. */
    LimitsConfig limits();

    /** E-mail events are judged before they count. */
    HoldBackConfig holdBack();

    /** Rejected items. */
    QuarantineConfig quarantine();

    /** Tracking plans. */
    PlanConfig plans();

    /** A bounded memory of recent messages. */
    interface DuplicateWindow {

        /** Messages remembered; each costs some 150 bytes. */
        @WithDefault("100000")
        @Min(1) @Max(10_000_000) int size();

        /** How long a message is remembered. */
        @WithDefault("PT10M")
        Duration age();

        /**
         * How long byte-identical items that have neither {@code messageId} nor any time are taken for one: longer counts
         * fewer repeated requests twice, but takes two real events of one second look for one.
         */
        @WithDefault("PT10S")
        Duration unnamed();
    }
}
