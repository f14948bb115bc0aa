package dev.baton.localstack.kafka;

import dev.baton.localstack.process.FreePorts;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One real Apache Kafka node (KRaft, broker and controller) in this JVM.
 *
 * <p>Its data survive {@link #close()} and a killed JVM; a new folder is formatted at the first start.
 */
public final class EmbeddedKafka implements Closeable {

    private static final String LOOPBACK = "127.0.0.1";

    private final KafkaSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedKafka(KafkaSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts the node and returns once it takes requests. */
    public static EmbeddedKafka start(KafkaSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        formatWhenNew(settings.folder());
        Properties properties = BrokerProperties.of(settings, FreePorts.one());
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(settings, server);
    }

    /**
     * Says what to do when a node cannot go on, for example because its disk is full. Without it Kafka would end this
     * JVM at once, and leave what else was started running.
     */
    public static void onFatalError(Consumer<String> action) {
        Exit.setExitProcedure((status, message) -> action.accept(reason(message)));
        Exit.setHaltProcedure((status, message) -> action.accept(reason(message)));
    }

    /** Address for clients. */
    public String bootstrapServers() {
        return LOOPBACK + ":" + settings.port();
    }

    public int port() {
        return settings.port();
    }

    /** Creates the topics that are missing. */
    public void ensureTopics(Collection<String> names) {
        ensureTopics(bootstrapServers(), names);
    }

    /** Creates what is missing at that broker. */
    public static void ensureTopics(String bootstrapServers, Collection<String> names) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var present = admin.listTopics().names().get();
            var missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(name -> new NewTopic(name, RelayTopics.PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refused to create the topics " + names, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static String reason(String message) {
        return message == null ? "it met a fatal error" : message;
    }

    private static void formatWhenNew(Path folder) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setMetadataLogDirectory(folder.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .addDirectory(folder.toString())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            // Formatter declares no less
            throw new IOException("cannot format " + folder + " for Kafka", e);
        }
    }
}
