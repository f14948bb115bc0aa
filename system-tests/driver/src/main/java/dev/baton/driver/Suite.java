package dev.baton.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running suite of one's own: real services, real servers, in processes beside this one.
 *
 * <p>It never outlives its owner: {@link #close()} stops it, a shutdown hook does when the owner is interrupted, and what a
 * killed owner left in the same folder is ended before the next start.
 */
public final class Suite implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(90);
    private static final int[] PORTS = {9092, 5432, 8080, 9000, 3025, 8025, 8081, 8082, 8083, 8084};

    private final SuiteSettings settings;
    private final SuiteState state;
    private final Process supervisor;
    private final Thread hook = new Thread(this::stop, "stop-suite");

    private Suite(SuiteSettings settings, SuiteState state, Process supervisor) {
        this.settings = settings;
        this.state = state;
        this.supervisor = supervisor;
    }

    /** Starts a suite and returns when all of it is ready. */
    public static Suite start(SuiteSettings settings) {
        try {
            endLeftOvers(new SuiteState(settings.home()));
            Files.createDirectories(settings.home());
            copyProgram(settings);
            Process supervisor = new ProcessBuilder(settings.command())
                    .directory(settings.root().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output(settings).toFile())
                    .start();
            Suite suite = new Suite(settings, new SuiteState(settings.home()), supervisor);
            Runtime.getRuntime().addShutdownHook(suite.hook);
            suite.awaitReady();
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException("the suite cannot be started", e);
        }
    }

    /** An offset at which every port of the suite is free now. */
    public static int freeOffset() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int offset = ThreadLocalRandom.current().nextInt(11_000, 23_000);
            if (allFree(offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("no free range of ports found");
    }

    /** Port of a part, by the name the state file gives it: {@code ingest}, {@code kafka}, {@code keycloak} … */
    public int port(String name) {
        return state.port(name);
    }

    /** Address of a service. */
    public URI address(String service) {
        return URI.create("http://localhost:" + port(service));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port("kafka");
    }

    /** Process id of a part. */
    public long pid(String name) {
        return state.child(name).pid();
    }

    /** How often a part has been started again. */
    public int restarts(String name) {
        return state.child(name).restarts();
    }

    /** Ends a part at once, as a power failure would; the supervisor starts it again. */
    public void kill(String service) {
        ProcessHandle victim =
                ProcessHandle.of(pid(service)).orElseThrow(() -> new IllegalStateException(service + " does not run"));
        if (!victim.destroyForcibly()) {
            throw new IllegalStateException(service + " cannot be killed");
        }
        victim.onExit().join();
    }

    /** Whether a part has been started more often than that and is ready. */
    public boolean restartedSince(String service, int restarts) {
        SuiteState.Child child = state.child(service);
        return child.restarts() > restarts && child.ready();
    }

    public Path home() {
        return settings.home();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook is what runs this
        }
    }

    private static void copyProgram(SuiteSettings settings) throws IOException {
        if (Files.notExists(settings.built())) {
            throw new IllegalStateException("not built: " + settings.built() + "; run ./mvnw package -DskipTests");
        }
        Files.copy(settings.built(), settings.program(), StandardCopyOption.REPLACE_EXISTING);
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!state.ready(supervisor.pid())) {
            if (!supervisor.isAlive() || System.nanoTime() > deadline) {
                String last = lastLines();
                close();
                throw new IllegalStateException("the suite did not become ready; its last lines:\n" + last);
            }
            pause();
        }
    }

    private void pause() {
        try {
            supervisor.waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the suite starts", e);
        }
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(output(settings));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private synchronized void stop() {
        if (!supervisor.isAlive()) {
            return;
        }
        List<Long> all = state.pids();
        supervisor.destroy();
        awaitOrKill(supervisor.toHandle(), all);
    }

    private static void endLeftOvers(SuiteState earlier) {
        earlier.supervisor()
                .flatMap(ProcessHandle::of)
                .filter(Suite::isSupervisor)
                .ifPresent(process -> {
                    List<Long> all = earlier.pids();
                    process.destroy();
                    awaitOrKill(process, all);
                });
    }

    private static boolean isSupervisor(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("dev.baton.localstack"))
                .orElse(false);
    }

    private static void awaitOrKill(ProcessHandle supervisor, List<Long> all) {
        try {
            supervisor.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            all.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }
    }

    private static Path output(SuiteSettings settings) {
        return settings.home().resolveSibling(settings.home().getFileName() + ".log");
    }

    private static boolean allFree(int offset) {
        for (int port : PORTS) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress("127.0.0.1", port + offset));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
