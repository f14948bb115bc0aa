package dev.baton.ingest.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where is kept how much sources send. */
public interface UsageStore {

    /** What one source sent since the last flush. */
    record Line(UUID sourceId, long accepted, long rejected) {}

    /** Adds the lines to the minute, notes when keys were used, and forgets what is older than a day. */
    Uni<Void> add(List<Line> lines, Map<UUID, Instant> keysUsed, Instant at);

    /** The usage of each of the sources since an instant. */
    Uni<Map<UUID, SourceUsage>> since(Collection<UUID> sourceIds, Instant from);

    /** When keys were last used; those never used are left out. */
    Uni<Map<UUID, Instant>> keysUsed(UUID sourceId);
}
