package dev.baton.localstack.testing;

import dev.baton.localstack.postgres.PostgresAdmin;
import dev.baton.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the process that holds the servers tells the test JVMs.
 *
 * @param process the process itself
 * @param kafkaPort of the broker
 * @param postgresPort of the database server
 */
record TestStackDescriptor(ProcessIdentity process, int kafkaPort, int postgresPort) {

    static final String HOST = "127.0.0.1";

    private static final String FILE = "descriptor.properties";

    /** The descriptor in a folder; nothing when there is none or it cannot be read. */
    static Optional<TestStackDescriptor> read(Path folder) {
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            Properties properties = new Properties();
            properties.load(reader);
            int kafka = Integer.parseInt(properties.getProperty("kafka", ""));
            int postgres = Integer.parseInt(properties.getProperty("postgres", ""));
            return ProcessIdentity.parse(properties.getProperty("process", ""))
                    .map(process -> new TestStackDescriptor(process, kafka, postgres));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Puts it into the folder at once: a reader sees all of it or nothing. */
    void write(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("process", process.toString());
        properties.setProperty("kafka", Integer.toString(kafkaPort));
        properties.setProperty("postgres", Integer.toString(postgresPort));
        Path draft = folder.resolve(FILE + ".new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Whether the process lives and both servers take connections. */
    boolean isUsable() {
        return process.isAlive() && connects(kafkaPort) && new PostgresAdmin(HOST, postgresPort).answers();
    }

    private static boolean connects(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
