package dev.baton.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.localstack.fault.TcpProxy;
import dev.baton.localstack.process.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final TopicPartition EVENTS = new TopicPartition("events", 0);

    @TempDir
    private Path folder;

    @Test
    void keepsItsRecordsOverARestart() throws Exception {
        // Given
        KafkaSettings settings = KafkaSettings.of(folder.resolve("kafka"), FreePorts.one());
        try (EmbeddedKafka kafka = EmbeddedKafka.start(settings)) {
            kafka.ensureTopics(List.of(EVENTS.topic()));
            send(kafka.bootstrapServers(), "kept");
        }

        // When
        try (EmbeddedKafka again = EmbeddedKafka.start(settings)) {

            // Then
            assertThat(read(again.bootstrapServers())).containsExactly("kept");
        }
    }

    @Test
    void clientsOfTheDetourStayBehindTheProxy() throws Exception {
        // Given
        int behind = FreePorts.one();
        try (TcpProxy proxy = TcpProxy.to(behind);
                EmbeddedKafka kafka = EmbeddedKafka.start(KafkaSettings.of(folder.resolve("kafka"), FreePorts.one())
                        .withDetour(behind, proxy.port()))) {
            kafka.ensureTopics(List.of(EVENTS.topic()));
            String detour = "127.0.0.1:" + proxy.port();
            send(detour, "through the proxy");

            // When
            proxy.cut();

            // Then
            assertThatThrownBy(() -> send(detour, "into the cut")).isInstanceOf(ExecutionException.class);
            proxy.restore();
            assertThat(read(detour)).containsExactly("through the proxy");
        }
    }

    private static void send(String bootstrap, String value) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrap,
                "max.block.ms", 2_000,
                "request.timeout.ms", 1_000,
                "delivery.timeout.ms", 2_000,
                "linger.ms", 0);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(EVENTS.topic(), EVENTS.partition(), "key", value))
                    .get();
        }
    }

    private static List<String> read(String bootstrap) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(EVENTS));
            return consumer.poll(Duration.ofSeconds(20)).records(EVENTS).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
