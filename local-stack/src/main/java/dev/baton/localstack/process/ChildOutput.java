package dev.baton.localstack.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a child says: all of it into its log file, the loud lines onto the terminal, the last ones remembered for the
 * case that it dies.
 */
public final class ChildOutput {

    private static final int REMEMBERED = 5;

    private final String name;
    private final LogFile log;
    private final Terminal terminal;
    private volatile LogLevel shown;
    private final Deque<String> lastErrors = new ArrayDeque<>();
    private final Deque<String> lastLines = new ArrayDeque<>();

    /**
     * @param shown the quietest level that reaches the terminal
     */
    public ChildOutput(String name, LogFile log, Terminal terminal, LogLevel shown) {
        this.name = name;
        this.log = log;
        this.terminal = terminal;
        this.shown = shown;
    }

    /** A new process speaks: what an earlier one said explains nothing any more. */
    synchronized void begin() {
        lastErrors.clear();
        lastLines.clear();
    }

    /** From now on lines of this level and above reach the terminal. */
    public void show(LogLevel level) {
        shown = level;
    }

    /** Reads to the end of the stream; returns when the child has closed it. */
    void drain(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // the child is gone, and with it the rest of its words
        }
    }

    void take(String line) {
        log.append(line);
        LogLevel level = LogLevel.of(line);
        remember(lastLines, line);
        if (level == LogLevel.ERROR || line.startsWith("Caused by:") || line.startsWith("Exception in thread")) {
            remember(lastErrors, line);
        }
        if (level.atLeast(shown)) {
            terminal.say(String.format("%-10s| %s", name, line));
        }
    }

    /** The last errors, or the last lines of a child that named none. */
    public synchronized List<String> lastWords() {
        return List.copyOf(lastErrors.isEmpty() ? lastLines : lastErrors);
    }

    public LogFile log() {
        return log;
    }

    private synchronized void remember(Deque<String> lines, String line) {
        if (line.isBlank()) {
            return;
        }
        lines.addLast(line.strip());
        if (lines.size() > REMEMBERED) {
            lines.removeFirst();
        }
    }
}
