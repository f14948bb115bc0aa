package dev.baton.localstack.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One record of a dead-letter topic.
 *
 * @param wire the record as it lies there
 */
record DeadLetter(ConsumerRecord<String, byte[]> wire) {

    private static final String PREFIX = "dead-letter-";

    String consumer() {
        return header(PREFIX + "consumer");
    }

    String reason() {
        return header(PREFIX + "reason");
    }

    String type() {
        return header("ce_type");
    }

    /** Where it lay first; the name of the dead-letter topic tells where nothing else does. */
    String sourceTopic() {
        String named = header(PREFIX + "topic");
        return named.isEmpty() ? wire.topic().replaceFirst("\\.dlq$", "") : named;
    }

    /** One line for people; the payload may hold personal data and is left out. */
    String line() {
        return "%s  %d/%-6d %-20s %-42s %s"
                .formatted(
                        Instant.ofEpochMilli(wire.timestamp()),
                        wire.partition(),
                        wire.offset(),
                        consumer(),
                        type(),
                        reason());
    }

    /** The record as it was before it was put aside: same key, same id, same payload, so that every inbox knows it. */
    ProducerRecord<String, byte[]> again() {
        ProducerRecord<String, byte[]> again = new ProducerRecord<>(sourceTopic(), wire.key(), wire.value());
        for (Header header : wire.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                again.headers().add(header);
            }
        }
        return again;
    }

    private String header(String name) {
        Header header = wire.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
