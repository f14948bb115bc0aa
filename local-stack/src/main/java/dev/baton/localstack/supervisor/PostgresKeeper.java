package dev.baton.localstack.supervisor;

import dev.baton.localstack.postgres.PostgresServer;
import dev.baton.localstack.postgres.PostgresSettings;
import dev.baton.localstack.process.RestartPolicy;
import dev.baton.localstack.process.RestartPolicy.Decision;
import dev.baton.localstack.process.Terminal;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Keeps PostgreSQL running: one that dies is started again on its data. */
final class PostgresKeeper implements Closeable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final UpSettings settings;
    private final Terminal terminal;
    private final CompletableFuture<String> failure;
    private final RestartPolicy policy = new RestartPolicy();
    private PostgresServer server;
    private boolean stopping;

    private PostgresKeeper(UpSettings settings, Terminal terminal, CompletableFuture<String> failure) {
        this.settings = settings;
        this.terminal = terminal;
        this.failure = failure;
    }

    /** Starts the server with a database for each service, and a thread that watches it. */
    static PostgresKeeper start(UpSettings settings, Terminal terminal, CompletableFuture<String> failure)
            throws IOException {
        PostgresKeeper keeper = new PostgresKeeper(settings, terminal, failure);
        keeper.launch();
        keeper.policy.ready();
        Thread.ofPlatform().daemon().name("keeper-of-postgres").start(keeper::watch);
        return keeper;
    }

    @Override
    public synchronized void close() throws IOException {
        stopping = true;
        if (server != null) {
            server.close();
        }
    }

    private synchronized void launch() throws IOException {
        if (stopping) {
            return;
        }
        if (server != null) {
            // a dead server's lock on its data is held by this JVM
            server.close();
        }
        server = PostgresServer.start(new PostgresSettings(
                settings.data().resolve("postgres"),
                settings.programs().resolve("bin/postgres"),
                settings.ports().postgres(),
                settings.logs().resolve("postgres.log"),
                PostgresSettings.Durability.FULL));
        server.ensureDatabases(RelayService.ids());
    }

    private void watch() {
        try {
            while (!isStopping()) {
                Thread.sleep(LOOK_EVERY);
                if (hasDied() && !restarted()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restarted() throws InterruptedException {
        switch (policy.died(Instant.now())) {
            case Decision.GiveUp giveUp -> {
                failure.complete("postgres " + giveUp.reason() + "; its log is "
                        + settings.logs().resolve("postgres.log"));
                return false;
            }
            case Decision.Restart restart -> {
                terminal.say("  postgres   died; starting it again");
                Thread.sleep(restart.pause());
                return relaunched();
            }
        }
    }

    /** A failed start counts as one more death: the next look finds the server still away. */
    private boolean relaunched() {
        long begin = System.nanoTime();
        try {
            launch();
            terminal.say(Progress.ready("postgres", Duration.ofNanos(System.nanoTime() - begin)) + " again");
        } catch (IOException | IllegalStateException e) {
            terminal.say("  postgres   did not start: " + e.getMessage());
        }
        return true;
    }

    private synchronized boolean hasDied() {
        return !stopping && !server.isAlive();
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
