package dev.baton.localstack.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file that cannot fill the disk: past its limit it becomes {@code <name>.1}, in place of an older one.
 *
 * <p>Safe for several threads. A line that cannot be written is lost.
 */
public final class LogFile implements AutoCloseable {

    /** Some days of a quiet suite, some minutes of a loud one. */
    public static final long DEFAULT_LIMIT_BYTES = 8L * 1024 * 1024;

    private final Path file;
    private final long limitBytes;
    private Writer writer;
    private long size;

    public LogFile(Path file, long limitBytes) throws IOException {
        this.file = file;
        this.limitBytes = limitBytes;
        Files.createDirectories(file.toAbsolutePath().getParent());
        open();
    }

    public synchronized void append(String line) {
        try {
            if (size > limitBytes) {
                rotate();
            }
            writer.write(line);
            writer.write('\n');
            writer.flush();
            size += line.length() + 1L;
        } catch (IOException e) {
            // a full disk must not end what only wanted to say something; whoever watches the disk will speak
        }
    }

    public Path path() {
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }

    private void rotate() throws IOException {
        writer.close();
        Path previous = file.resolveSibling(file.getFileName() + ".1");
        Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
        open();
    }

    private void open() throws IOException {
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }
}
