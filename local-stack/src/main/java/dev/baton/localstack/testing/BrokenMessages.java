package dev.baton.localstack.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Sends records that cannot be read, each holding a marker in place of every value, and looks where the marker turns up. */
public final class BrokenMessages {

    private static final String FIELDS =
            "leadId,lead,score,at,happenedAt,eventId,direction,crossing,stage,to,from,cause,"
                    + "assignmentId,state,repUserName,reasonCode,cycle,version,humanConfidence,correctedAt,traits,properties,"
                    + "context,kind,name,sourceId,item,code,receivedAt,until,scoredAt,survivorId,absorbedId,mergedId,id";

    private BrokenMessages() {}

    /**
     * Sends them and waits until the last one is in the dead-letter topic.
     *
     * @param topic  the topic the service reads
     * @param types  the CloudEvents types it reads there
     * @param marker stands in every value
     * @return the headers of dead letters, and the lines of the log, that hold the marker
     */
    public static List<String> send(String topic, Collection<String> types, String marker) {
        String key = "broken-" + UUID.randomUUID();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (String type : types) {
            bodies(marker).map(body -> record(topic, key, type, body)).forEach(records::add);
        }
        ProducerRecord<String, byte[]> time =
                record(topic, key, types.iterator().next(), "{}");
        time.headers().add("ce_time", marker.getBytes(StandardCharsets.UTF_8));
        records.add(time);
        String last = UUID.randomUUID().toString();
        ProducerRecord<String, byte[]> end = record(topic, key, types.iterator().next(), "{\"" + marker);
        end.headers().remove("ce_id").add("ce_id", last.getBytes(StandardCharsets.UTF_8));
        // a reader of envelopes alone cannot read this one either
        end.headers().add("ce_time", marker.getBytes(StandardCharsets.UTF_8));
        records.add(end);
        TestTopics.send(records);
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        TestTopics.read(
                topic + ".dlq",
                letter -> {
                    if (key.equals(letter.key())) {
                        letters.add(letter);
                    }
                },
                () -> letters.stream()
                        .anyMatch(letter -> last.equals(text(letter.headers().lastHeader("ce_id")))));
        return Stream.concat(
                        letters.stream()
                                .flatMap(letter ->
                                        StreamSupport.stream(letter.headers().spliterator(), false))
                                .filter(header -> header.key().startsWith("dead-letter"))
                                .map(BrokenMessages::text),
                        ServiceLog.linesWith(marker).stream())
                .filter(line -> line.contains(marker))
                .distinct()
                .toList();
    }

    private static Stream<String> bodies(String marker) {
        StringBuilder texts = new StringBuilder("{");
        StringBuilder objects = new StringBuilder("{");
        for (String field : FIELDS.split(",", -1)) {
            texts.append("\"%s\":\"%s\",".formatted(field, marker));
            objects.append("\"%s\":{\"%s\":[\"%s\"]},".formatted(field, marker, marker));
        }
        String end = "\"%s\":1}".formatted(marker);
        return Stream.of(
                "{\"" + marker + "\": \"" + marker + "\"",
                "[\"" + marker + "\"]",
                "\"" + marker + "\"",
                marker,
                texts + end,
                objects + end,
                "{\"leadId\":\"%s\",\"lead\":{\"email\":[\"%s\"]},\"at\":\"2026-01-05T12:00:00Z\"}"
                        .formatted(marker, marker),
                "{\"leadId\":\"%s\",\"score\":{\"total\":\"%s\"},\"at\":\"%s\"}"
                        .formatted(UUID.randomUUID(), marker, marker));
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, String type, String body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", type.getBytes(StandardCharsets.UTF_8))
                .add("ce_source", "/test".getBytes(StandardCharsets.UTF_8))
                .add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String text(Header header) {
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
