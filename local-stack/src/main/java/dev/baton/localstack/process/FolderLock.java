package dev.baton.localstack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that belongs to one process at a time, by a lock the operating system takes back when the process dies.
 *
 * <p>Held by one JVM, it is refused to other threads of the same JVM too.
 */
public final class FolderLock implements AutoCloseable {

    private static final String FILE = ".lock";

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** The lock, or nothing when somebody holds it. */
    public static Optional<FolderLock> tryAcquire(Path folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel, lock));
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            // the same answer as to another process
        }
        channel.close();
        return Optional.empty();
    }

    /** The lock, once whoever holds it lets go. */
    public static FolderLock await(Path folder) throws IOException {
        FileChannel channel = open(folder);
        while (true) {
            try {
                return new FolderLock(channel, channel.lock());
            } catch (OverlappingFileLockException heldByThisJvm) {
                pause();
            }
        }
    }

    /** Refuses to go on when the lock is lost, which only a removed folder can bring about. */
    public void requireHeld() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the lock is no longer held");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock", e);
        }
    }
}
