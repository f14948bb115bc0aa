package dev.baton.localstack.postgres;

import dev.baton.localstack.postgres.PostgresSettings.Durability;
import dev.baton.localstack.process.FolderLock;
import dev.baton.localstack.process.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/**
 * A real PostgreSQL server as a child process; its data survive {@link #close()} and a killed JVM.
 *
 * <p>Runs as root as well as an ordinary user. It registers no shutdown hook: whoever starts it decides when the
 * services that drain into it are done.
 */
public final class PostgresServer implements AutoCloseable {

    private final PostgresSettings settings;
    private final EmbeddedPostgres server;

    private PostgresServer(PostgresSettings settings, EmbeddedPostgres server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts the server, after ending one that a killed JVM left on the same data. */
    public static PostgresServer start(PostgresSettings settings) throws IOException {
        RootUser.requireAbleToRunPostgres();
        Files.createDirectories(settings.binaries());
        Files.createDirectories(settings.data().getParent());
        Files.createDirectories(settings.log().getParent());
        // one unpacks, the others wait: an unpacking that was cut off would otherwise fail for ever
        try (FolderLock unpacking = FolderLock.await(settings.binaries())) {
            unpacking.requireHeld();
            forgetInterruptedUnpacking(settings.binaries());
            PostmasterPid.endLeftOver(settings.data());
            return new PostgresServer(settings, builder(settings).start());
        }
    }

    /** Ends a server that a killed JVM left running on these data; without one, nothing. */
    public static void endLeftOver(Path data) throws IOException {
        PostmasterPid.endLeftOver(data);
    }

    public int port() {
        return server.getPort();
    }

    /** Whether the server's process is there; it can die of its own or be killed. */
    public boolean isAlive() {
        return PostmasterPid.living(settings.data()).isPresent();
    }

    /** The server's process id, as long as it lives. */
    public long pid() {
        return PostmasterPid.living(settings.data()).map(ProcessHandle::pid).orElse(-1L);
    }

    /** A role, its password and its database, all of the same name, for each name; what exists is left alone. */
    public void ensureDatabases(Collection<String> names) {
        names.forEach(new PostgresAdmin("127.0.0.1", port())::ensureDatabase);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres.Builder builder(PostgresSettings settings) {
        var log = ProcessBuilder.Redirect.appendTo(settings.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(settings.port())
                .setDataDirectory(settings.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(settings.binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        configure(builder);
        return settings.durability() == Durability.FULL ? durable(builder) : careless(builder);
    }

    private static void configure(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "off")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("log_min_messages", "warning")
                // the detail of a refused statement quotes the row: names and addresses of people
                .setServerConfig("log_error_verbosity", "terse");
    }

    /** Both settings are said although they are PostgreSQL's defaults: the library below switches them off. */
    private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }

    private static EmbeddedPostgres.Builder careless(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off");
    }

    private static void forgetInterruptedUnpacking(Path binaries) throws IOException {
        try (var folders = Files.list(binaries)) {
            var broken = folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith("PG-"))
                    .filter(folder -> Files.notExists(folder.resolve(".exists")))
                    .toList();
            for (Path folder : broken) {
                Folders.delete(folder);
            }
        }
    }
}
