package dev.baton.localstack.supervisor;

import dev.baton.localstack.process.LogFile;
import dev.baton.localstack.process.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Kafka and the other libraries in this JVM log: into {@code kafka.log}, errors onto the terminal too. */
final class KafkaLog extends Handler {

    private final LogFile file;
    private final Terminal terminal;
    private final Level shown;

    private KafkaLog(LogFile file, Terminal terminal, Level shown) {
        this.file = file;
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Takes over all logging of this JVM. */
    static void install(UpSettings settings, Terminal terminal) throws IOException {
        LogFile file = new LogFile(settings.logs().resolve("kafka.log"), LogFile.DEFAULT_LIMIT_BYTES);
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(new KafkaLog(file, terminal, settings.verbose() ? Level.INFO : Level.SEVERE));
    }

    @Override
    public void publish(LogRecord event) {
        String line = Instant.ofEpochMilli(event.getMillis()) + " " + event.getLevel() + " [" + event.getLoggerName()
                + "] " + event.getMessage();
        file.append(line);
        if (event.getThrown() != null) {
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace));
            file.append(trace.toString());
        }
        if (event.getLevel().intValue() >= shown.intValue() && !isPostgresLibrary(event)) {
            terminal.say(String.format("%-10s| %s", "kafka", line));
        }
    }

    /** It calls an error what the supervisor has seen and mended already. */
    private static boolean isPostgresLibrary(LogRecord event) {
        return event.getLoggerName() != null && event.getLoggerName().startsWith("io.zonky");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
