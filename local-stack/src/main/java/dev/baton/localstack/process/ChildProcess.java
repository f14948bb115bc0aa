package dev.baton.localstack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running child: its output is read until it ends, and it stands in the pid file while it may live. */
public final class ChildProcess {

    private final Process process;
    private final Thread reader;

    private ChildProcess(Process process, Thread reader) {
        this.process = process;
        this.reader = reader;
    }

    /** Starts a child that reads nothing and whose every word goes to {@code output}. */
    public static ChildProcess start(
            List<String> command, Map<String, String> environment, Path folder, ChildOutput output, PidFile pids)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Process process = builder.start();
        pids.add(process.toHandle());
        Thread reader = Thread.ofPlatform()
                .daemon()
                .name("output-of-" + process.pid())
                .start(() -> output.drain(process.getInputStream()));
        return new ChildProcess(process, reader);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and its last words; returns the exit code. */
    public int await() throws InterruptedException {
        int code = process.waitFor();
        reader.join(Duration.ofSeconds(2));
        return code;
    }

    /** Asks it to end; returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end; kills it when that takes too long. Returns whether it ended by itself. */
    public boolean awaitOrKill(Duration patience) throws InterruptedException {
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        process.destroyForcibly().onExit().join();
        return false;
    }

    public void kill() {
        process.destroyForcibly();
    }
}
