package dev.baton.localstack.kafka;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an {@link EmbeddedKafka} keeps its data and where it listens.
 *
 * @param folder holds the log; what stands there is kept
 * @param port of the listener on the loopback address
 * @param detour a second listener that sends its clients elsewhere, for tests that put a proxy in between
 */
public record KafkaSettings(Path folder, int port, Optional<Detour> detour) {

    /**
     * A listener that tells its clients to come back to another port: the one of a proxy in front of it. Without it a
     * client would leave the proxy after its first answer.
     *
     * @param listenPort where the broker itself listens
     * @param advertisedPort where it tells its clients to connect
     */
    public record Detour(int listenPort, int advertisedPort) {}

    public KafkaSettings {
        folder = folder.toAbsolutePath();
        Objects.requireNonNull(detour, "detour");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535 but was " + port);
        }
    }

    /** Settings without a detour. */
    public static KafkaSettings of(Path folder, int port) {
        return new KafkaSettings(folder, port, Optional.empty());
    }

    /** The same with a second listener. */
    public KafkaSettings withDetour(int listenPort, int advertisedPort) {
        return new KafkaSettings(folder, port, Optional.of(new Detour(listenPort, advertisedPort)));
    }
}
