package dev.baton.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The children of this process, on disk, so that the next one can end exactly those a killed supervisor left behind.
 */
public final class PidFile {

    private static final long PATIENCE_SECONDS = 10;

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** Adds a child; lines of children that are gone do no harm. */
    public synchronized void add(ProcessHandle child) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, ProcessIdentity.of(child) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Ends every child that still lives, and forgets all; returns how many there were. */
    public synchronized int endLeftOvers() throws IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        List<ProcessHandle> living = Files.readAllLines(file).stream()
                .flatMap(line -> ProcessIdentity.parse(line).stream())
                .flatMap(identity -> identity.living().stream())
                .toList();
        living.forEach(ProcessHandle::destroy);
        living.forEach(PidFile::awaitOrKill);
        Files.delete(file);
        return living.size();
    }

    /** After a clean stop there is nothing left to end. */
    public synchronized void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    private static void awaitOrKill(ProcessHandle process) {
        Optional<ProcessHandle> stubborn = Optional.of(process);
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            stubborn = Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // asked in vain
        }
        stubborn.filter(ProcessHandle::destroyForcibly)
                .ifPresent(killed -> killed.onExit().join());
    }
}
