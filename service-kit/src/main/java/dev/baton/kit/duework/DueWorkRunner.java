package dev.baton.kit.duework;

import dev.baton.kit.eventloop.EventLoops;
import dev.baton.kit.transaction.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Runs what is due. Wakes at the due time of what this replica scheduled, and at each poll for what others did.
 *
 * <p>Claim, effect and removal are one transaction, so that a crash at any point leaves the item due or done, never both
 * and never neither.
 */
@ApplicationScoped
public class DueWorkRunner {

    private static final Logger LOG = Logger.getLogger(DueWorkRunner.class);

    private final UnitOfWork unitOfWork;
    private final DueWorkStore store;
    private final DueWorkConfig config;
    private final Instance<DueWorkHandler> handlers;
    private final Vertx vertx;
    private final Context context;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    public DueWorkRunner(
            UnitOfWork unitOfWork,
            DueWorkStore store,
            DueWorkConfig config,
            Instance<DueWorkHandler> handlers,
            Vertx vertx) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.config = config;
        this.handlers = handlers;
        this.vertx = vertx;
        this.context = EventLoops.next(vertx);
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled() && !handlers.isUnsatisfied()) {
            vertx.setPeriodic(config.pollInterval().toMillis(), timer -> wake());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /** Looks again at that instant, in place of waiting for the next poll. */
    void expect(Instant dueAt) {
        long delay = Duration.between(Instant.now(), dueAt).toMillis() + 1;
        if (config.enabled() && delay < config.pollInterval().toMillis()) {
            vertx.setTimer(Math.max(1, delay), timer -> wake());
        }
    }

    private void wake() {
        if (!stopped) {
            handlers.forEach(this::wake);
        }
    }

    /** Each kind runs by itself: a slow effect (a mail server that hangs) must not make the others late. */
    private void wake(DueWorkHandler handler) {
        String kind = handler.kind();
        if (running.add(kind)) {
            context.runOnContext(ignored -> runUntilNothingIsDue(handler)
                    .onTermination()
                    .invoke(() -> running.remove(kind))
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> LOG.warnf(
                                    "event=due-work-failed kind=%s retryIn=%s cause=%s",
                                    kind, config.pollInterval(), failure)));
        }
    }

    private Uni<Void> runUntilNothingIsDue(DueWorkHandler handler) {
        return runBatch(handler, handler.batchSize())
                .chain(taken -> taken == handler.batchSize() && !stopped
                        ? runUntilNothingIsDue(handler)
                        : Uni.createFrom().voidItem());
    }

    /** One transaction; a failing batch is taken apart so that one bad item delays no other. */
    private Uni<Integer> runBatch(DueWorkHandler handler, int size) {
        List<DueItem> claimed = new ArrayList<>();
        return unitOfWork
                .run(connection -> store.claim(connection, handler.kind(), size)
                        .invoke(items -> {
                            claimed.clear(); // a transaction that is repeated claims again
                            claimed.addAll(items);
                        })
                        .chain(items -> items.isEmpty()
                                ? Uni.createFrom().item(0)
                                : handler.handle(connection, items).replaceWith(items.size())))
                .onFailure(failure -> !claimed.isEmpty())
                .recoverWithUni(failure -> takeApart(handler, claimed, failure));
    }

    private Uni<Integer> takeApart(DueWorkHandler handler, List<DueItem> claimed, Throwable failure) {
        if (claimed.size() > 1) {
            int count = claimed.size();
            return Multi.createBy()
                    .repeating()
                    .uni(() -> runBatch(handler, 1))
                    .atMost(count)
                    .collect()
                    .asList()
                    .replaceWith(count);
        }
        LOG.warnf(failure, "event=due-work-postponed kind=%s", handler.kind());
        return unitOfWork
                .run(connection -> store.postpone(
                        connection, claimed.getFirst(), failure, config.firstRetryAfter(), config.longestRetryAfter()))
                .replaceWith(1);
    }
}
