package dev.baton.ingest.application.seen;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.SeenConfig;
import dev.baton.ingest.domain.seen.SeenDays;
import dev.baton.kit.fault.FaultText;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Which messages of the last weeks were seen, by any replica.
 *
 * <p>The filters answer "never" at once and for nearly every new message. Where they say "perhaps", the exact record is
 * asked, once for all doubtful items of a request and not for long. In doubt an item is new: accepted twice it takes effect
 * once, refused wrongly it would be lost.
 */
@Singleton
public class SeenMessages {

    private static final Logger LOG = Logger.getLogger(SeenMessages.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SeenStore store;
    private final SeenConfig config;
    private final SeenDays filters;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    @Inject
    public SeenMessages(SeenStore store, IngestConfig config) {
        this(store, config, Clock.systemUTC());
    }

    /** With a clock of its own. */
    public SeenMessages(SeenStore store, IngestConfig config, Clock clock) {
        this.store = store;
        this.config = config.seen();
        this.filters = new SeenDays(this.config.days(), this.config.memory());
        this.clock = clock;
    }

    /** The ids that may have been seen, with their days; empty for nearly every request. */
    public Map<UUID, List<Long>> doubtful(Collection<UUID> ids) {
        Map<UUID, List<Long>> doubtful = Map.of();
        for (UUID id : ids) {
            List<Long> days = filters.mayHaveSeen(id);
            if (!days.isEmpty()) {
                doubtful = doubtful.isEmpty() ? new HashMap<>() : doubtful;
                doubtful.put(id, days);
            }
        }
        return doubtful;
    }

    /** Those of the doubtful that were seen; none where the record doesn't answer in time. */
    public Uni<Set<UUID>> known(Map<UUID, List<Long>> doubtful) {
        if (clock.instant().isBefore(pausedUntil)) {
            return Uni.createFrom().item(Set.of());
        }
        return Uni.createFrom()
                .deferred(() -> store.known(doubtful))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .recoverWithItem(this::nothingKnown);
    }

    /** Puts ids into the filters. */
    public void remember(Collection<SeenId> seen) {
        long today = today();
        seen.stream()
                .collect(Collectors.groupingBy(
                        one -> dayOf(one.written()), Collectors.mapping(SeenId::id, Collectors.toList())))
                .forEach((day, ids) -> filters.add(day, ids, today));
    }

    /** Puts the ids of a day into its filter. */
    void remember(long day, List<UUID> ids) {
        filters.add(day, ids, today());
    }

    /** Whether ids of that day are of any use. */
    boolean keeps(long day) {
        return config.days() > 0 && filters.keeps(day, today());
    }

    /** Lets go of the days too long ago. */
    void forget() {
        filters.forget(today());
    }

    long today() {
        return dayOf(clock.instant());
    }

    static long dayOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 86_400);
    }

    private Set<UUID> nothingKnown(Throwable failure) {
        pausedUntil = clock.instant().plus(PAUSE);
        LOG.warnf("event=seen-not-looked-up cause=%s", FaultText.of(failure));
        return Set.of();
    }
}
