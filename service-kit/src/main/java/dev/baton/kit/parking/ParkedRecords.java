package dev.baton.kit.parking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Kafka records as rows of {@code parked_message}, and back without loss. */
final class ParkedRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    /** A header. */
    record Entry(String name, byte[] value) {}

    private ParkedRecords() {}

    static Buffer key(ProducerRecord<String, byte[]> wire) {
        return wire.key() == null ? null : Buffer.buffer(wire.key().getBytes(StandardCharsets.UTF_8));
    }

    static Buffer value(ProducerRecord<String, byte[]> wire) {
        return wire.value() == null ? null : Buffer.buffer(wire.value());
    }

    static String headers(ProducerRecord<String, byte[]> wire) {
        List<Entry> entries = StreamSupport.stream(wire.headers().spliterator(), false)
                .map(header -> new Entry(header.key(), header.value()))
                .toList();
        try {
            return JSON.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProducerRecord<String, byte[]> wire(Row row) {
        var value = row.getBuffer("value");
        return new ProducerRecord<>(
                row.getString("topic"), null, key(row), value == null ? null : value.getBytes(), headers(row));
    }

    static ParkedMessage message(Row row) {
        Headers headers = headers(row);
        String refusal = row.getString("refusal");
        return new ParkedMessage(
                row.getLong("id"),
                row.getString("topic"),
                key(row),
                CloudEventHeader.ID.read(headers),
                CloudEventHeader.TYPE.read(headers),
                row.getLong("bytes"),
                refusal,
                Refusal.valueOf(refusal).detail(),
                row.getInteger("attempts"),
                row.getOffsetDateTime("parked_at").toInstant());
    }

    private static String key(Row row) {
        var key = row.getBuffer("key");
        return key == null ? null : key.toString(StandardCharsets.UTF_8.name());
    }

    private static Headers headers(Row row) {
        RecordHeaders headers = new RecordHeaders();
        try {
            JSON.readValue(row.getString("headers"), ENTRIES)
                    .forEach(entry -> headers.add(entry.name(), entry.value()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return headers;
    }
}
