package dev.baton.ingest;

import dev.baton.localstack.process.JavaProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real broker that can be killed ({@code kill -9}) and started again over the same data. */
public final class KillableBroker implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final int inner;
    private final int advertised;
    private Process process;

    KillableBroker(Path folder, int port, int inner, int advertised) {
        this.folder = folder;
        this.port = port;
        this.inner = inner;
        this.advertised = advertised;
    }

    /** Where it can be reached, whatever happens on the detour. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it and waits until it takes requests. */
    void start() {
        try {
            Path ready = folder.resolve(BrokerProcess.READY);
            Files.deleteIfExists(ready);
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("broker.log").toFile()))
                    .start();
            Awaitility.await("the broker takes requests")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(ready));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without a word. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(JavaProgram.path(), "-Xmx256m", "-XX:+UseSerialGC"));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(JavaProgram.quiet());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                folder.toString(),
                Integer.toString(port),
                Integer.toString(inner),
                Integer.toString(advertised)));
        return command;
    }
}
