package dev.baton.localstack.testing;

import dev.baton.localstack.kafka.EmbeddedKafka;
import dev.baton.localstack.kafka.KafkaSettings;
import dev.baton.localstack.kafka.RelayTopics;
import dev.baton.localstack.postgres.PostgresServer;
import dev.baton.localstack.postgres.PostgresSettings;
import dev.baton.localstack.process.FolderLock;
import dev.baton.localstack.process.Folders;
import dev.baton.localstack.process.FreePorts;
import dev.baton.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;

/**
 * The process that holds Kafka and PostgreSQL for all test JVMs of a build.
 *
 * <p>It starts with empty data, and ends by itself when the tests and their builds are gone, or when builds live on
 * (an IDE, a daemon) but nobody has tested for {@link #LEASE}.
 */
public final class TestStackProcess {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Path folder;
    private final TestStackUsers users;

    private TestStackProcess(Path folder) {
        this.folder = folder;
        this.users = new TestStackUsers(folder);
    }

    /**
     * Runs until nobody needs it.
     *
     * @param arguments the folder of the test stack, and the folder of the unpacked PostgreSQL
     */
    public static void main(String[] arguments) throws Exception {
        // JBoss LogManager dead-locks with itself when two threads, Kafka's and PostgreSQL's, are the first to log
        var unused = LogManager.getLogManager();
        new TestStackProcess(Path.of(arguments[0])).run(Path.of(arguments[1]));
        // Kafka leaves threads behind that would keep the JVM
        System.exit(0);
    }

    private void run(Path binaries) throws Exception {
        Path data = folder.resolve("data");
        PostgresServer.endLeftOver(data.resolve("postgres"));
        Folders.delete(data);
        CompletableFuture<PostgresServer> starting = CompletableFuture.supplyAsync(() -> postgres(data, binaries));
        EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.of(data.resolve("kafka"), FreePorts.one()));
        kafka.ensureTopics(RelayTopics.all());
        PostgresServer postgres = starting.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kafka, postgres), "stop"));
        new TestStackDescriptor(ProcessIdentity.current(), kafka.port(), postgres.port()).write(folder);
        awaitNobody();
    }

    private PostgresServer postgres(Path data, Path binaries) {
        try {
            return PostgresServer.start(new PostgresSettings(
                    data.resolve("postgres"),
                    binaries,
                    FreePorts.one(),
                    folder.resolve("postgres.log"),
                    PostgresSettings.Durability.NONE));
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start", e);
        }
    }

    private void awaitNobody() throws IOException, InterruptedException {
        long lastTest = System.nanoTime();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            if (users.anyTestAlive()) {
                lastTest = System.nanoTime();
            } else if (mayEnd(System.nanoTime() - lastTest) && signedOff()) {
                return;
            }
        }
    }

    private boolean mayEnd(long idleNanos) {
        boolean leaseOver = idleNanos > LEASE.toNanos();
        // the JVM that started this one registers only after it has read the descriptor
        boolean grace = idleNanos < Duration.ofSeconds(30).toNanos();
        return leaseOver || (!grace && !users.anyBuildAlive());
    }

    /** Takes the descriptor away under the lock, unless somebody came in the meantime. */
    private boolean signedOff() throws IOException {
        try (FolderLock lock = FolderLock.await(folder)) {
            lock.requireHeld();
            if (users.anyTestAlive()) {
                return false;
            }
            TestStackDescriptor.remove(folder);
            users.clear();
            return true;
        }
    }

    private static void stop(EmbeddedKafka kafka, PostgresServer postgres) {
        try (postgres;
                kafka) {
            // closing is all there is to do, Kafka first
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }
}
