package dev.baton.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits that keep a replica alive whatever clients send: {@code baton.ingest.limits.*}. */
public interface LimitsConfig {

    /**
     * Bytes of request bodies a replica holds at a time; beyond them requests are answered 503 with {@code Retry-After}.
     * Reading a large body costs some ten times its length for a moment. Default 16 MiB.
     */
    @WithDefault("16777216")
    @Min(1_048_576) long bytesInFlight();

    /** Longest time from the head of a request to the last byte of its body; slower ones are answered 408. */
    @WithDefault("PT20S")
    Duration bodyTimeout();

    /** Large bodies (over 32 KiB, or compressed) that wait for a thread; beyond them requests are answered 503. */
    @WithDefault("1024")
    @Min(1) @Max(100_000) int largeBodiesWaiting();

    /** Events a second of a source that has no rate limit of its own, per replica. Not set: as many as the replica takes. */
    OptionalInt eventsPerSecond();

    /** Traits that one event may carry; one with more is rejected ({@code TRAITS_TOO_MANY}). Default 200. */
    @WithDefault("200")
    @Min(1) @Max(300) int mostTraits();

    /**
     * Bytes of one trait with its name, measured as JSON; an event with a larger one is rejected ({@code TRAIT_TOO_LARGE}).
     * The traits of a {@code group} call count together. Default 8 KiB, which is also what scoring keeps at most.
     */
    @WithDefault("8192")
    @Min(100) @Max(8192) int mostTraitBytes();
}
