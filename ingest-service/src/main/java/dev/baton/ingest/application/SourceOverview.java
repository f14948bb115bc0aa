package dev.baton.ingest.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything there is to know of a source: its keys, what it sent of late, what was done to it. */
@ApplicationScoped
public class SourceOverview {

    private static final Duration OF_LATE = Duration.ofHours(1);

    private final SourceStore sources;
    private final UsageStore usage;
    private final Clock clock = Clock.systemUTC();

    public SourceOverview(SourceStore sources, UsageStore usage) {
        this.sources = sources;
        this.usage = usage;
    }

    /**
     * A source as a whole.
     *
     * @param keysUsed when keys were last used; those never used are left out
     * @param readAt   the instant it is true for
     */
    public record Overview(
            KeyedSource source,
            SourceUsage usage,
            Map<UUID, Instant> keysUsed,
            List<AuditEntry> history,
            Instant readAt) {}

    /** One source as a whole; empty where there is none of that id. */
    public Uni<Optional<Overview>> of(UUID id) {
        return sources.find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : of(found.get()).map(Optional::of));
    }

    /** What the sources sent of late. */
    public Uni<Map<UUID, SourceUsage>> usageOf(Collection<UUID> ids) {
        return usage.since(ids, clock.instant().minus(OF_LATE));
    }

    private Uni<Overview> of(KeyedSource source) {
        UUID id = source.source().id();
        return usageOf(List.of(id)).chain(usages -> usage.keysUsed(id).chain(used -> sources.history(id)
                .map(history -> new Overview(
                        source, usages.getOrDefault(id, SourceUsage.NONE), used, history, clock.instant()))));
    }
}
