package dev.baton.ingest.application;

import java.time.Instant;
import java.util.List;

/**
 * How much a source sent of late, over all replicas.
 *
 * @param lastSeenAt when it last sent anything, null for never
 * @param accepted   events of the last hour
 * @param rejected   items of the last hour
 * @param minutes    the last hour by minute, oldest first; minutes without anything are left out
 */
public record SourceUsage(Instant lastSeenAt, long accepted, long rejected, List<Minute> minutes) {

    /** Nothing was sent. */
    public static final SourceUsage NONE = new SourceUsage(null, 0, 0, List.of());

    public SourceUsage {
        minutes = List.copyOf(minutes);
    }

    /** What was sent in the minute that begins then. */
    public record Minute(Instant at, long accepted, long rejected) {}

    /** From its minutes. */
    public static SourceUsage of(Instant lastSeenAt, List<Minute> minutes) {
        return new SourceUsage(
                lastSeenAt,
                minutes.stream().mapToLong(Minute::accepted).sum(),
                minutes.stream().mapToLong(Minute::rejected).sum(),
                minutes);
    }
}
