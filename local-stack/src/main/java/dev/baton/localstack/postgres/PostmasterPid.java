package dev.baton.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a data folder, as its {@code postmaster.pid} names it. */
final class PostmasterPid {

    private static final long PATIENCE_SECONDS = 5;

    private PostmasterPid() {}

    /** The process, when it lives and is PostgreSQL: ids are used again by others. */
    static Optional<ProcessHandle> living(Path data) {
        return read(data).flatMap(ProcessHandle::of).filter(PostmasterPid::isPostgres);
    }

    /**
     * Ends the server a killed JVM left behind.
     *
     * <p>The file of a dead server stays: PostgreSQL itself reads from it whether a worker still holds the data. Only
     * when its id now belongs to another program is it taken away, since PostgreSQL would take that for a server.
     */
    static void endLeftOver(Path data) throws IOException {
        living(data).ifPresent(PostmasterPid::end);
        boolean idUsedAgain = read(data)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .isPresent();
        if (idUsedAgain && living(data).isEmpty()) {
            Files.deleteIfExists(file(data));
        }
    }

    private static void end(ProcessHandle server) {
        // the default signal would wait for clients that are gone as well
        boolean asked = server.destroy();
        try {
            if (asked) {
                server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (TimeoutException | ExecutionException e) {
            killAndAwait(server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killAndAwait(ProcessHandle server) {
        if (server.destroyForcibly()) {
            server.onExit().join();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(false);
    }

    private static Optional<Long> read(Path data) {
        try {
            return Files.readAllLines(file(data)).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
