package dev.baton.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The yardstick: a bare Quarkus endpoint with the producer settings of ingest, in a process with the JVM settings of ingest. */
final class BareEndpoint implements AutoCloseable {

    static final String TOPIC = "bench.bare";

    private static final Path JAR = Path.of("system-tests/bare-endpoint/target/baton-bare-endpoint-0.1.0-runner.jar");
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private BareEndpoint(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BareEndpoint start(Path root, Path home, String bootstrapServers) {
        Path jar = root.resolve(JAR);
        if (Files.notExists(jar)) {
            throw new IllegalStateException("not built: " + jar + "; ./baton bench builds it");
        }
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "--add-opens",
                            "java.base/java.lang=ALL-UNNAMED",
                            "-jar",
                            jar.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("bare.log").toFile());
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
            builder.environment().put("BATON_BARE_BOOTSTRAP_SERVERS", bootstrapServers);
            builder.environment().put("BATON_BARE_TOPIC", TOPIC);
            BareEndpoint endpoint = new BareEndpoint(builder.start(), port);
            endpoint.awaitReady();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("the bare endpoint cannot be started", e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("the bare endpoint did not start");
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private boolean answers() {
        try (Connection connection = new Connection(port)) {
            return connection.post("/v1/track", "{}") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
