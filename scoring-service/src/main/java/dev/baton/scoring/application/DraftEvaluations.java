package dev.baton.scoring.application;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs the compilation and the evaluation of models that are not active on threads of their own: what nobody has approved yet
 * must not keep an event loop from its live work. Few run at once, few wait, and each is interrupted after a time.
 *
 * <p>Requests and jobs have a lane each, so that a page answers while a backtest runs. Results come back on the caller's
 * context.
 */
@ApplicationScoped
public class DraftEvaluations {

    /** Threads with a queue. */
    public static final class Lane {

        private final ThreadPoolExecutor threads;
        private final Duration limit;

        Lane(String name, int threads, int waiting, Duration limit) {
            this.limit = limit;
            this.threads = new ThreadPoolExecutor(
                    threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), task -> {
                        Thread thread = new Thread(task, name);
                        thread.setDaemon(true);
                        return thread;
                    });
        }

        /**
         * Runs an evaluation.
         *
         * @return fails with {@link EvaluationsBusyException} where too many wait, and with
         *     {@link EvaluationTooLongException} where it takes too long
         */
        public <T> Uni<T> run(Supplier<T> evaluation) {
            return Uni.createFrom().deferred(() -> {
                Executor caller = executorOf(Vertx.currentContext());
                return Uni.createFrom()
                        .<T>emitter(answer -> submit(evaluation, answer))
                        .ifNoItem()
                        .after(limit)
                        .failWith(EvaluationTooLongException::new)
                        .emitOn(caller);
            });
        }

        private <T> void submit(Supplier<T> evaluation, UniEmitter<? super T> answer) {
            FutureTask<T> task = new FutureTask<>(evaluation::get) {
                @Override
                protected void done() {
                    switch (state()) {
                        case SUCCESS -> answer.complete(resultNow());
                        case FAILED -> answer.fail(exceptionNow());
                        case CANCELLED, RUNNING -> {
                            // whoever asked has had its answer
                        }
                    }
                }
            };
            answer.onTermination(() -> task.cancel(true));
            try {
                threads.execute(task);
            } catch (RejectedExecutionException e) {
                answer.fail(new EvaluationsBusyException());
            }
        }

        private static Executor executorOf(Context context) {
            return context == null
                    ? Infrastructure.getDefaultExecutor()
                    : task -> context.runOnContext(ignored -> task.run());
        }
    }

    private final Lane requests = new Lane("draft-evaluation", 2, 16, Duration.ofSeconds(10));
    private final Lane jobs = new Lane("draft-evaluation-job", 1, 200, Duration.ofMinutes(2));

    /** For requests and pages that wait for the result. */
    public Lane requests() {
        return requests;
    }

    /** For steps of long work. */
    public Lane jobs() {
        return jobs;
    }

    @PreDestroy
    void close() {
        requests.threads.shutdownNow();
        jobs.threads.shutdownNow();
    }
}
