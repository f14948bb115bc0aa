package dev.baton.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests on a number of connections. Closed loop: each connection sends when its answer is there, which finds the
 * highest rate. Open loop: requests start at their time whether or not earlier ones are answered, and are measured from
 * the intended start, which finds the latency people see.
 */
final class Load {

    private static final long HIGHEST_MICROS = 60_000_000;

    private final int port;
    private final String path;

    /**
     * What came of it.
     *
     * @param requests answered with 200
     * @param failures answered otherwise
     * @param took     from the first request to the last answer
     * @param micros   time of each answer
     */
    record Outcome(long requests, long failures, Duration took, Histogram micros) {
        double perSecond() {
            return requests / (took.toNanos() / 1e9);
        }
    }

    private interface Work {
        void run(Connection connection, Tally tally) throws IOException;
    }

    private static final class Tally {
        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);

        void add(int status, long beganNanos) {
            (status == 200 ? answered : failed).incrementAndGet();
            micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - beganNanos) / 1_000));
        }
    }

    Load(int port, String path) {
        this.port = port;
        this.path = path;
    }

    /** As many requests as the connections can in that time. */
    Outcome closedFor(Duration length, int connections, Supplier<String> body) {
        long deadline = System.nanoTime() + length.toNanos();
        return onEach(connections, (connection, tally) -> {
            while (System.nanoTime() < deadline) {
                long began = System.nanoTime();
                tally.add(connection.post(path, body.get()), began);
            }
        });
    }

    /** So many requests, as fast as the connections can. */
    Outcome closed(int requests, int connections, IntFunction<String> body) {
        AtomicLong next = new AtomicLong();
        return onEach(connections, (connection, tally) -> {
            for (long i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                long began = System.nanoTime();
                tally.add(connection.post(path, body.apply((int) i)), began);
            }
        });
    }

    /** So many requests a second for that time, each at its moment. */
    Outcome open(Duration length, double perSecond, int connections, IntFunction<String> body) {
        long interval = (long) (1e9 / perSecond);
        long requests = length.toNanos() / interval;
        long begin = System.nanoTime();
        AtomicLong next = new AtomicLong();
        return onEach(connections, (connection, tally) -> {
            for (long i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                long intended = begin + i * interval;
                awaitMoment(intended);
                tally.add(connection.post(path, body.apply((int) i)), intended);
            }
        });
    }

    static void awaitMoment(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Outcome onEach(int connections, Work work) {
        Tally tally = new Tally();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> run(work, tally)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Outcome(tally.answered.get(), tally.failed.get(), took, tally.micros);
    }

    private void run(Work work, Tally tally) {
        try (Connection connection = new Connection(port)) {
            work.run(connection, tally);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
