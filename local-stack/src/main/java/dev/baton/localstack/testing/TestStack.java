package dev.baton.localstack.testing;

import dev.baton.localstack.ProjectRoot;
import dev.baton.localstack.kafka.EmbeddedKafka;
import dev.baton.localstack.postgres.PostgresAdmin;
import dev.baton.localstack.process.FolderLock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The Kafka and PostgreSQL that all tests of a build share, as one test JVM sees them.
 *
 * <p>{@link #join()} finds them or starts them; a lock makes sure that two JVMs never start two.
 */
public final class TestStack {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final TestStackDescriptor descriptor;

    private TestStack(TestStackDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** Joins the stack of this working tree. */
    public static TestStack join() {
        Path baton = ProjectRoot.find().resolve(".baton");
        return join(baton.resolve("test-stack"), baton.resolve("bin/postgres"));
    }

    static TestStack join(Path folder, Path binaries) {
        try (FolderLock lock = FolderLock.await(folder)) {
            lock.requireHeld();
            TestStackUsers users = new TestStackUsers(folder);
            Optional<TestStackDescriptor> running =
                    TestStackDescriptor.read(folder).filter(TestStackDescriptor::isUsable);
            TestStackDescriptor descriptor = running.isPresent() ? running.get() : launch(folder, binaries, users);
            users.register();
            return new TestStack(descriptor);
        } catch (IOException e) {
            throw new IllegalStateException("cannot reach or start the servers for tests in " + folder, e);
        }
    }

    public String kafkaBootstrapServers() {
        return TestStackDescriptor.HOST + ":" + descriptor.kafkaPort();
    }

    public int kafkaPort() {
        return descriptor.kafkaPort();
    }

    public String postgresHost() {
        return TestStackDescriptor.HOST;
    }

    public int postgresPort() {
        return descriptor.postgresPort();
    }

    /** An empty database that nobody else uses, owned by the role of that service; returns its name. */
    public String freshDatabase(String service) {
        String name = service + "_test_" + ProcessHandle.current().pid();
        new PostgresAdmin(postgresHost(), postgresPort()).recreateDatabase(name, service);
        return name;
    }

    /** Creates topics of the tests' own, where they are missing. */
    public void ensureTopics(Collection<String> names) {
        EmbeddedKafka.ensureTopics(kafkaBootstrapServers(), names);
    }

    private static TestStackDescriptor launch(Path folder, Path binaries, TestStackUsers users) throws IOException {
        endBroken(folder);
        TestStackDescriptor.remove(folder);
        users.clear();
        Path log = folder.resolve("stack.log");
        Process process = new ProcessBuilder(command(folder, binaries))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return await(process, folder, log);
    }

    /** One whose servers no longer answer would write into the data of its successor. */
    private static void endBroken(Path folder) {
        TestStackDescriptor.read(folder)
                .flatMap(descriptor -> descriptor.process().living())
                .filter(ProcessHandle::destroyForcibly)
                .ifPresent(process -> process.onExit().join());
    }

    private static List<String> command(Path folder, Path binaries) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(System.getProperty("java.class.path")),
                TestStackProcess.class.getName(),
                folder.toString(),
                binaries.toString());
    }

    /**
     * The class path of the servers' process: this one's, or this module's packaged jar alone where it stands there with its
     * libraries beside it. Its manifest names them, and PostgreSQL refuses to start from two copies of its binaries.
     */
    static String classPath(String own) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(own)
                .filter(TestStack::isPackagedWithLibraries)
                .findFirst()
                .orElse(own);
    }

    private static boolean isPackagedWithLibraries(String entry) {
        Path jar = Path.of(entry);
        return jar.getFileName() != null
                && jar.getFileName().toString().matches("baton-local-stack-.*\\.jar")
                && Files.isDirectory(jar.resolveSibling("lib"));
    }

    private static TestStackDescriptor await(Process process, Path folder, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Optional<TestStackDescriptor> descriptor = TestStackDescriptor.read(folder);
            if (descriptor.isPresent()) {
                return descriptor.get();
            }
            pause(process);
        }
        process.destroy();
        throw new IOException("Kafka and PostgreSQL for tests did not start: " + lastLines(log));
    }

    private static void pause(Process process) throws IOException {
        try {
            boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
            if (ended) {
                throw new IOException("the process of the test servers ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Kafka and PostgreSQL for tests start", e);
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
