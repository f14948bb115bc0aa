package dev.baton.journeys.relay;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** Where a key goes, as every Kafka producer decides it. */
public final class Partitions {

    /** As many as the local stack gives every topic. */
    private static final int PARTITIONS = 3;

    private Partitions() {}

    /** A new key that goes the same way. */
    public static String sameAs(String key) {
        return Stream.generate(() -> "user-" + UUID.randomUUID())
                .filter(candidate -> of(candidate) == of(key))
                .findFirst()
                .orElseThrow();
    }

    private static int of(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }
}
