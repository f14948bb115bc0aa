package dev.baton.localstack.supervisor;

import dev.baton.localstack.process.ChildOutput;
import dev.baton.localstack.process.ChildProcess;
import dev.baton.localstack.process.ClassDataArchive;
import dev.baton.localstack.process.LogFile;
import dev.baton.localstack.process.LogLevel;
import dev.baton.localstack.process.PidFile;
import dev.baton.localstack.process.ProcessKeeper;
import dev.baton.localstack.process.ProcessSpec;
import dev.baton.localstack.process.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The child processes of the suite: kept running, their state on disk, what happens to them said.
 *
 * <p>One that cannot be kept running completes the failure of the whole suite.
 */
final class Children implements ProcessKeeper.Listener {

    private final UpSettings settings;
    private final Terminal terminal;
    private final StateFile state;
    private final PidFile pids;
    private final CompletableFuture<String> failure;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /**
     * One child that is kept running.
     *
     * @param shown what of its words reaches the terminal once it is ready
     * @param ready completes when it is, for the first time
     */
    private record Kept(ProcessKeeper keeper, ChildOutput output, LogLevel shown, CompletableFuture<Void> ready) {}

    Children(UpSettings settings, Terminal terminal, StateFile state, PidFile pids, CompletableFuture<String> failure) {
        this.settings = settings;
        this.terminal = terminal;
        this.state = state;
        this.pids = pids;
        this.failure = failure;
    }

    /** Starts a child and keeps it; completes when it is ready for the first time. */
    CompletableFuture<Void> keep(ProcessSpec spec, LogLevel shown) throws IOException {
        // warnings of a start are for the log file: they would bury what the developer waits for
        ChildOutput output = output(spec.name(), LogLevel.ERROR);
        ProcessKeeper keeper = new ProcessKeeper(spec, output, pids, this);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        kept.put(spec.name(), new Kept(keeper, output, shown, ready));
        keeper.start();
        return ready;
    }

    /** Runs a child to its end, which must be a good one. */
    void runOnce(String name, List<String> command, Path folder) throws IOException, InterruptedException {
        ChildOutput output = output(name, LogLevel.ERROR);
        int exitCode =
                ChildProcess.start(command, Map.of(), folder, output, pids).await();
        if (exitCode != 0) {
            throw new IOException(name + " ended with " + exitCode + ": " + String.join(" | ", output.lastWords()));
        }
    }

    /** Asks all to end at once, and waits for each; keeps the class archives of those that ended by themselves. */
    void stop(Duration patience, ClassDataArchive archives) throws InterruptedException, IOException {
        kept.values().forEach(child -> child.keeper().terminate());
        for (var child : kept.entrySet()) {
            if (child.getValue().keeper().awaitEnd(patience)) {
                archives.keep(child.getKey());
            }
        }
    }

    @Override
    public void started(String name, long pid) {
        record(() -> state.started(name, pid));
    }

    @Override
    public void ready(String name, Duration took, boolean again) {
        record(() -> state.ready(name));
        terminal.say(Progress.ready(name, took) + (again ? " again" : ""));
        Kept child = kept.get(name);
        child.output().show(visible(child.shown()));
        child.ready().complete(null);
    }

    @Override
    public void died(String name, int exitCode, Duration pause) {
        record(() -> state.died(name));
        terminal.say(String.format(
                "  %-10s died (exit code %d); starting it again in %.1f s", name, exitCode, pause.toMillis() / 1000.0));
    }

    @Override
    public void gaveUp(String name, String reason, ChildOutput output) {
        String words = String.join("\n    ", output.lastWords());
        failure.complete(name + " " + reason + "; its log is " + output.log().path() + "\n    " + words);
    }

    private ChildOutput output(String name, LogLevel shown) throws IOException {
        LogFile log = new LogFile(settings.logs().resolve(name + ".log"), LogFile.DEFAULT_LIMIT_BYTES);
        return new ChildOutput(name, log, terminal, visible(shown));
    }

    private LogLevel visible(LogLevel wanted) {
        return settings.verbose() ? LogLevel.OTHER : wanted;
    }

    private void record(StateChange change) {
        try {
            change.apply();
        } catch (IOException e) {
            failure.complete("cannot write the state of the suite: " + e.getMessage());
        }
    }

    private interface StateChange {
        void apply() throws IOException;
    }
}
