package dev.baton.localstack.postgres;

import java.nio.file.Path;

/**
 * Where a {@link PostgresServer} keeps its data and how careful it is with them.
 *
 * @param data the cluster; what stands there is kept
 * @param binaries where the server's programs are unpacked once and found again
 * @param port on the loopback address
 * @param log the file that gets what the server says
 * @param durability whether a commit must survive a crash of the machine
 */
public record PostgresSettings(Path data, Path binaries, int port, Path log, Durability durability) {

    /** How much a commit is worth. */
    public enum Durability {
        /** {@code fsync} and {@code synchronous_commit} on, as in production: for running and for measuring. */
        FULL,
        /** Nothing is forced to the disk: for tests, whose data are thrown away. */
        NONE
    }

    public PostgresSettings {
        data = data.toAbsolutePath();
        binaries = binaries.toAbsolutePath();
        log = log.toAbsolutePath();
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535 but was " + port);
        }
    }
}
