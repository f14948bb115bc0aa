package dev.baton.localstack.supervisor;

import dev.baton.localstack.keycloak.KeycloakCommand;
import dev.baton.localstack.keycloak.KeycloakInstallation;
import dev.baton.localstack.keycloak.RealmFile;
import dev.baton.localstack.postgres.PostgresServer;
import dev.baton.localstack.process.ClassDataArchive;
import dev.baton.localstack.process.FolderLock;
import dev.baton.localstack.process.Folders;
import dev.baton.localstack.process.LogLevel;
import dev.baton.localstack.process.PidFile;
import dev.baton.localstack.process.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Runs the whole suite until it is told to stop, or cannot go on.
 *
 * <p>The lock on the data folder comes first: a second supervisor must not take the first one's children for left-overs.
 * Services start when all they need is ready, and stop before it.
 */
public final class Supervisor {

    private static final Duration CHILD_PATIENCE = Duration.ofSeconds(25);
    private static final long TICK_SECONDS = 3;

    private final UpSettings settings;
    private final Terminal terminal;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private final StateFile state;
    private final PidFile pids;
    private final Children children;
    /** Stops after the services, which write to it. */
    private final Children broker;

    private final ClassDataArchive archives;
    private final Specs specs;
    private volatile Infrastructure infrastructure;
    private volatile boolean stopping;

    public Supervisor(UpSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
        this.state = new StateFile(settings.run(), settings.ports());
        this.pids = new PidFile(settings.run().resolve("children.pids"));
        this.children = new Children(settings, terminal, state, pids, failure);
        this.broker = new Children(settings, terminal, state, pids, failure);
        this.archives = new ClassDataArchive(settings.programs().resolve("cds"), settings.archives());
        this.specs = new Specs(settings, archives);
    }

    /**
     * Starts everything and returns only when something went wrong; a signal ends the JVM through its shutdown hook.
     *
     * @param whenReady what to do once all is ready, on a thread of its own
     * @return the line that says why it ended
     */
    public String run(Runnable whenReady) throws StartRefused, IOException {
        long begin = System.nanoTime();
        FolderLock lock = FolderLock.tryAcquire(settings.run()).orElseThrow(this::alreadyRunning);
        lock.requireHeld();
        prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            CompletableFuture.anyOf(start(), failure).join();
            if (!failure.isDone()) {
                welcome(begin);
                Thread.ofPlatform().daemon().name("when-ready").start(whenReady);
            }
            return failure.join();
        } catch (CompletionException e) {
            return messageOf(e);
        }
    }

    private StartRefused alreadyRunning() {
        return new StartRefused("baton already runs on " + settings.home()
                + "; stop that one, or give this one --data and --port-offset of its own");
    }

    private void prepare() throws StartRefused, IOException {
        state.remove();
        int ended = pids.endLeftOvers();
        if (ended > 0) {
            terminal.say("ended " + ended + " processes that a killed supervisor had left");
        }
        PostgresServer.endLeftOver(settings.data().resolve("postgres"));
        Preflight.check(settings);
        if (settings.fresh()) {
            Folders.delete(settings.data());
        }
        Files.createDirectories(settings.data());
        KafkaLog.install(settings, terminal);
        terminal.say("baton starts; data and logs are in " + settings.home());
    }

    private CompletableFuture<Void> start() {
        infrastructure = Infrastructure.start(settings, terminal, failure);
        CompletableFuture<Void> kafka = startBroker();
        Thread.ofPlatform().daemon().name("watch").start(this::watch);
        CompletableFuture<Void> keycloak =
                CompletableFuture.<Void>completedFuture(null).thenComposeAsync(begin -> startKeycloak());
        return CompletableFuture.allOf(infrastructure.ready(), kafka, keycloak).thenCompose(ready -> startServices());
    }

    /** Nothing to do where the broker is part of the infrastructure. */
    private CompletableFuture<Void> startBroker() {
        try {
            return settings.kafkaApart()
                    ? broker.keep(specs.kafka(), LogLevel.ERROR)
                    : CompletableFuture.completedFuture(null);
        } catch (IOException e) {
            throw new CompletionException("kafka did not start: " + e.getMessage(), e);
        }
    }

    private CompletableFuture<Void> startKeycloak() {
        try {
            Path zip = distribution();
            KeycloakInstallation installation =
                    new KeycloakInstallation(settings.programs().resolve("keycloak"), zip);
            if (!installation.isInstalled()) {
                terminal.say("  keycloak   is unpacked and built, this once");
            }
            Path home = installation.ensure(
                    built -> children.runOnce("keycloak-build", new KeycloakCommand(built).build(), built));
            Path store = settings.data().resolve("keycloak");
            RealmFile.prepare(home, store);
            return stopping ? new CompletableFuture<>() : children.keep(specs.keycloak(home, store), LogLevel.ERROR);
        } catch (IOException e) {
            throw new CompletionException("keycloak did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted while installing keycloak", e);
        }
    }

    private Path distribution() throws IOException {
        Path folder = settings.root().resolve("local-stack/target/keycloak");
        try (var zips = Files.newDirectoryStream(folder, "keycloak-*.zip")) {
            for (Path zip : zips) {
                return zip;
            }
        }
        throw new IOException("no Keycloak in " + folder + "; run ./mvnw -pl local-stack -am package -DskipTests");
    }

    private CompletableFuture<Void> startServices() {
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        try {
            for (RelayService service : RelayService.values()) {
                if (!stopping) {
                    ready.add(children.keep(specs.service(service), LogLevel.WARN));
                }
            }
        } catch (IOException e) {
            throw new CompletionException("a service cannot be started: " + e.getMessage(), e);
        }
        return CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new));
    }

    private void welcome(long begin) throws IOException {
        state.allReady();
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        terminal.say(String.format("all ready after %.1f s; Ctrl-C stops", seconds));
        Welcome.lines(settings.ports()).forEach(terminal::say);
    }

    /** From the first moment on: a disk that fills while something starts would otherwise look like a hang. */
    private void watch() {
        try {
            while (!failure.isDone()) {
                TimeUnit.SECONDS.sleep(TICK_SECONDS);
                infrastructure.tick();
                Preflight.requireSpace(settings.home(), Preflight.BYTES_TO_GO_ON);
            }
        } catch (StartRefused | IOException e) {
            failure.complete(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String messageOf(Throwable failed) {
        Throwable cause = failed;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Error || cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** Services and Keycloak, then what they write to; in the hook, so that it happens however the JVM ends. */
    private void stop() {
        stopping = true;
        long begin = System.nanoTime();
        terminal.say("stopping");
        try {
            children.stop(CHILD_PATIENCE, archives);
            broker.stop(CHILD_PATIENCE, archives);
            infrastructure.stop();
            pids.endLeftOvers();
            state.remove();
        } catch (IOException | InterruptedException e) {
            terminal.say("stopping was disturbed: " + e.getMessage());
        }
        terminal.say(String.format("stopped after %.1f s", (System.nanoTime() - begin) / 1e9));
    }
}
