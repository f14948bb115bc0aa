package dev.baton.localstack.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.localstack.kafka.EmbeddedKafka;
import dev.baton.localstack.kafka.KafkaSettings;
import dev.baton.localstack.process.FreePorts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterTopicTest {

    @TempDir
    private Path folder;

    @Test
    void sendsEachLetterBackOnceAsItWas() throws Exception {
        // Given
        try (EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.of(folder.resolve("kafka"), FreePorts.one()))) {
            kafka.ensureTopics(List.of("notes", "notes.dlq"));
            putAside(kafka.bootstrapServers(), "first");
            putAside(kafka.bootstrapServers(), "second");
            DeadLetterTopic letters = new DeadLetterTopic(kafka.bootstrapServers(), "notes");
            List<DeadLetter> shown = new ArrayList<>();
            assertThat(letters.list(shown::add)).isEqualTo(2);

            // When
            int replayed = letters.replay(letter -> {});

            // Then
            assertThat(replayed).isEqualTo(2);
            assertThat(letters.replay(letter -> {})).isZero();
            assertThat(shown.getFirst().line())
                    .contains("kit.notes", "it was poisoned")
                    .doesNotContain("first");
            List<ConsumerRecord<String, byte[]>> back = read(kafka.bootstrapServers());
            assertThat(back.stream().map(wire -> new String(wire.value(), StandardCharsets.UTF_8)))
                    .containsExactly("first", "second");
            assertThat(back).allSatisfy(wire -> {
                assertThat(wire.key()).isEqualTo("k");
                assertThat(wire.headers().lastHeader("ce_id")).isNotNull();
                assertThat(wire.headers().lastHeader("dead-letter-reason")).isNull();
            });
        }
    }

    private static void putAside(String bootstrap, String text) throws Exception {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>("notes.dlq", "k", text.getBytes(StandardCharsets.UTF_8));
        letter.headers()
                .add("ce_id", "id".getBytes(StandardCharsets.UTF_8))
                .add("dead-letter-topic", "notes".getBytes(StandardCharsets.UTF_8))
                .add("dead-letter-consumer", "kit.notes".getBytes(StandardCharsets.UTF_8))
                .add("dead-letter-reason", "it was poisoned".getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer())) {
            var unused = producer.send(letter).get();
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(String bootstrap) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("notes").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                }
            });
            return found;
        }
    }
}
