package dev.baton.ingest.application;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.Source;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much each source still may send to this replica: a bucket of tokens, one an event.
 *
 * <p>A request passes whole or not at all, so a bucket always has room for the largest batch. One bucket per source in
 * force; a changed limit takes effect with the next request.
 */
@Singleton
public class SourceLimits {

    private static final int LARGEST_BATCH = 2_500;

    private record Held(RateLimit limit, Bucket bucket) {}

    private final RateLimit common;
    private final Map<UUID, Held> buckets = new ConcurrentHashMap<>();

    public SourceLimits(IngestConfig config) {
        this.common = config.limits().eventsPerSecond().isEmpty()
                ? null
                : new RateLimit(
                        config.limits().eventsPerSecond().getAsInt(),
                        config.limits().eventsPerSecond().getAsInt());
    }

    /**
     * Takes a token for each event.
     *
     * @throws TooManyEventsException when there are too few; none is taken then
     */
    public void take(Source source, int events) {
        RateLimit limit = source.rateLimit() != null ? source.rateLimit() : common;
        if (limit == null || events == 0) {
            return;
        }
        Held held = buckets.get(source.id());
        if (held == null || !held.limit().equals(limit)) {
            held = buckets.compute(
                    source.id(),
                    (id, other) ->
                            other != null && other.limit().equals(limit) ? other : new Held(limit, bucket(limit)));
        }
        ConsumptionProbe probe = held.bucket().tryConsumeAndReturnRemaining(events);
        if (!probe.isConsumed()) {
            throw new TooManyEventsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(RateLimit limit) {
        return Bucket.builder()
                .addLimit(tokens -> tokens.capacity(Math.max(limit.burst(), LARGEST_BATCH))
                        .refillGreedy(limit.eventsPerSecond(), Duration.ofSeconds(1))
                        .initialTokens(limit.burst()))
                .build();
    }
}
