package dev.baton.localstack.supervisor;

import dev.baton.localstack.kafka.EmbeddedKafka;
import dev.baton.localstack.kafka.KafkaSettings;
import dev.baton.localstack.kafka.RelayTopics;
import dev.baton.localstack.mail.MailPage;
import dev.baton.localstack.mail.MailServer;
import dev.baton.localstack.process.Terminal;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Kafka (unless it runs apart), PostgreSQL and the mail server: what the services need and what stops after them. */
final class Infrastructure {

    private static final long PATIENCE_SECONDS = 25;

    private final UpSettings settings;
    private final Terminal terminal;
    private final CompletableFuture<? extends Closeable> kafka;
    private final CompletableFuture<PostgresKeeper> postgres;
    private final CompletableFuture<MailServer> mail;
    private final CompletableFuture<MailPage> mailPage;

    private Infrastructure(UpSettings settings, Terminal terminal, CompletableFuture<String> failure) {
        this.settings = settings;
        this.terminal = terminal;
        EmbeddedKafka.onFatalError(reason -> failure.complete("kafka cannot go on: " + reason));
        this.postgres = starting("postgres", () -> PostgresKeeper.start(settings, terminal, failure));
        Closeable apart = () -> {};
        this.kafka =
                settings.kafkaApart() ? CompletableFuture.completedFuture(apart) : starting("kafka", this::startKafka);
        this.mail = starting("mail", () -> MailServer.start(settings.ports().smtp()));
        this.mailPage = mail.thenApplyAsync(this::startMailPage);
    }

    /** Begins to start everything, each on its own thread. */
    static Infrastructure start(UpSettings settings, Terminal terminal, CompletableFuture<String> failure) {
        return new Infrastructure(settings, terminal, failure);
    }

    /** Completes when all of it can be used, or fails with the first that cannot. */
    CompletableFuture<Void> ready() {
        return CompletableFuture.allOf(postgres, kafka, mailPage);
    }

    /** Small chores, called now and then. */
    void tick() {
        if (mail.isDone() && !mail.isCompletedExceptionally()) {
            mail.join().collect();
        }
    }

    /** Kafka before PostgreSQL; what is still starting is awaited first, so that nothing is left behind. */
    void stop() {
        close(mailPage);
        close(mail);
        close(kafka);
        close(postgres);
    }

    private EmbeddedKafka startKafka() throws IOException {
        EmbeddedKafka started = EmbeddedKafka.start(KafkaSettings.of(
                settings.data().resolve("kafka"), settings.ports().kafka()));
        started.ensureTopics(RelayTopics.all());
        return started;
    }

    private MailPage startMailPage(MailServer server) {
        try {
            return MailPage.start(settings.ports().mailPage(), server);
        } catch (IOException e) {
            throw new CompletionException("the mail page did not start", e);
        }
    }

    private <T> CompletableFuture<T> starting(String name, Callable<T> start) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("start-" + name).start(() -> {
            long begin = System.nanoTime();
            try {
                T started = start.call();
                terminal.say(Progress.ready(name, Duration.ofNanos(System.nanoTime() - begin)));
                future.complete(started);
            } catch (Throwable e) {
                // Throwable: an Error on this thread would otherwise leave the developer waiting for ever
                future.completeExceptionally(new IOException(name + " did not start: " + e.getMessage(), e));
            }
        });
        return future;
    }

    /** In bounded time: a broker whose disk is full may never end by itself. */
    private static void close(CompletableFuture<? extends Closeable> starting) {
        Thread closing = Thread.ofPlatform().daemon().start(() -> {
            try (Closeable started = starting.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // closing is all there is to do
            } catch (ExecutionException | TimeoutException e) {
                // never started: nothing to stop
            } catch (IOException e) {
                // it ends with this process
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            boolean ended = closing.join(Duration.ofSeconds(PATIENCE_SECONDS));
            if (!ended) {
                closing.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
