package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Where large bodies are read: on a few threads, so that the event loops stay free for everybody else and no more large
 * bodies are unfolded in memory at a time than there are processors.
 */
@Singleton
public class LargeBodies {

    private static final int LARGE = 32 * 1024;

    private final ThreadPoolExecutor threads;
    private final long retryAfterSeconds;

    LargeBodies(IngestConfig config) {
        int width = Math.max(2, Runtime.getRuntime().availableProcessors());
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                width,
                width,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.limits().largeBodiesWaiting()),
                task -> {
                    Thread thread = new Thread(task, "large-body-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.retryAfterSeconds = Math.max(1, config.retryAfter().toSeconds());
    }

    /** Whether reading it would keep an event loop from its other connections for long. */
    public static boolean isLarge(byte[] body) {
        return body.length > LARGE;
    }

    /** Does the work on one of the threads; a 503 where too many bodies wait already. */
    public <T> Uni<T> read(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> tooMany());
    }

    private HttpProblem tooMany() {
        return HttpProblem.builder(Problems.of(
                        IngestProblem.TOO_BUSY,
                        "None of the items is confirmed. Repeat the whole request with the same messageIds after the"
                                + " seconds in Retry-After."))
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
