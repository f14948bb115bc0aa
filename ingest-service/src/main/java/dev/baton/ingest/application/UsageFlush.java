package dev.baton.ingest.application;

import dev.baton.ingest.config.SourcesConfig;
import dev.baton.kit.fault.FaultText;
import dev.baton.kit.repeat.Repeat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes down from time to time how much sources sent, beside the requests; what fails is tried again with the next. */
@ApplicationScoped
public class UsageFlush {

    private static final Logger LOG = Logger.getLogger(UsageFlush.class);
    private static final Duration AT_THE_END = Duration.ofSeconds(2);

    private final UsageCounter counter;
    private final KnownSources known;
    private final UsageStore store;
    private final SourcesConfig config;
    private final Clock clock = Clock.systemUTC();
    private Cancellable ticking = () -> {};

    public UsageFlush(UsageCounter counter, KnownSources known, UsageStore store, SourcesConfig config) {
        this.counter = counter;
        this.known = known;
        this.store = store;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        ticking = Repeat.every(config.usageFlush(), "flush-usage", this::flush);
    }

    void stop(@Observes ShutdownEvent stopping) {
        ticking.cancel();
        flush().ifNoItem()
                .after(AT_THE_END)
                .recoverWithItem((Void) null)
                .await()
                .indefinitely();
    }

    /** Writes down what was counted so far; never fails. */
    public Uni<Void> flush() {
        List<UsageStore.Line> lines = counter.take();
        Map<UUID, Instant> keys = known.takeKeysUsed();
        if (lines.isEmpty() && keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.add(lines, keys, clock.instant())
                .onFailure()
                .invoke(failure -> {
                    counter.giveBack(lines);
                    LOG.warnf("event=usage-flush-failed cause=%s", FaultText.of(failure));
                })
                .onFailure()
                .recoverWithNull();
    }
}
