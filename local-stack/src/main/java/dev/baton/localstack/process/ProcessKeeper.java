package dev.baton.localstack.process;

import dev.baton.localstack.process.RestartPolicy.Decision;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps one child running: starts it, waits until it is ready, and starts it again when it dies, as Kubernetes would.
 *
 * <p>What happens is told to a {@link Listener}; the keeper decides nothing but when to start again.
 */
public final class ProcessKeeper {

    /** Told from the keeper's own thread. */
    public interface Listener {
        /** A new child runs. */
        void started(String name, long pid);

        /** The child answers, that long after its start. */
        void ready(String name, Duration took, boolean again);

        /** The child has died and will be started after the pause. */
        void died(String name, int exitCode, Duration pause);

        /** The child will not be started again. */
        void gaveUp(String name, String reason, ChildOutput output);
    }

    private static final int INTERRUPTED = 128 + 2;
    private static final int TERMINATED = 128 + 15;
    private static final Duration SIGNAL_GRACE = Duration.ofMillis(500);

    private final ProcessSpec spec;
    private final ChildOutput output;
    private final PidFile pids;
    private final Listener listener;
    private final RestartPolicy policy = new RestartPolicy();
    private final ReadinessProbe probe = new ReadinessProbe();
    private ChildProcess child;
    private boolean stopping;
    private boolean wasReady;

    public ProcessKeeper(ProcessSpec spec, ChildOutput output, PidFile pids, Listener listener) {
        this.spec = spec;
        this.output = output;
        this.pids = pids;
        this.listener = listener;
    }

    /** Begins, on a thread of its own. */
    public void start() {
        Thread.ofPlatform().daemon().name("keeper-of-" + spec.name()).start(this::keep);
    }

    /** Asks the child to end and starts no other; returns at once. */
    public synchronized void terminate() {
        stopping = true;
        if (child != null) {
            child.terminate();
        }
    }

    /**
     * After {@link #terminate()}: returns when the child is gone, killed when it took too long.
     *
     * @return whether it ended by itself
     */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        ChildProcess last = current();
        return last == null || last.awaitOrKill(patience);
    }

    private void keep() {
        try {
            while (launch()) {
                if (!becameReady() && current().isAlive() && !wasReady) {
                    giveUpWaiting();
                    return;
                }
                int exitCode = current().await();
                if (wasToEnd(exitCode) || !anotherStart(exitCode)) {
                    return;
                }
            }
        } catch (IOException e) {
            listener.gaveUp(spec.name(), "cannot be started: " + e.getMessage(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean launch() throws IOException {
        if (stopping) {
            return false;
        }
        output.begin();
        child = ChildProcess.start(spec.command(), spec.environment(), spec.folder(), output, pids);
        listener.started(spec.name(), child.pid());
        return true;
    }

    private boolean becameReady() throws InterruptedException {
        ChildProcess starting = current();
        long begin = System.nanoTime();
        if (!probe.await(spec.ready(), spec.readyWithin(), starting::isAlive)) {
            return false;
        }
        policy.ready();
        listener.ready(spec.name(), Duration.ofNanos(System.nanoTime() - begin), wasReady);
        wasReady = true;
        return true;
    }

    private void giveUpWaiting() {
        current().kill();
        listener.gaveUp(
                spec.name(), "was not ready within " + spec.readyWithin().toSeconds() + " s", output);
    }

    private boolean anotherStart(int exitCode) throws InterruptedException {
        return switch (policy.died(Instant.now())) {
            case Decision.Restart restart -> {
                listener.died(spec.name(), exitCode, restart.pause());
                Thread.sleep(restart.pause());
                yield true;
            }
            case Decision.GiveUp giveUp -> {
                listener.gaveUp(spec.name(), giveUp.reason(), output);
                yield false;
            }
        };
    }

    /** Ctrl-C reaches the child as well, and may end it before this process knows. */
    private boolean wasToEnd(int exitCode) throws InterruptedException {
        if (exitCode == INTERRUPTED || exitCode == TERMINATED) {
            Thread.sleep(SIGNAL_GRACE);
        }
        return isStopping();
    }

    private synchronized ChildProcess current() {
        return child;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
