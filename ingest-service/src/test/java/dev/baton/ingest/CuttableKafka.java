package dev.baton.ingest;

import dev.baton.localstack.fault.TcpProxy;
import dev.baton.localstack.kafka.EmbeddedKafka;
import dev.baton.localstack.kafka.KafkaSettings;
import dev.baton.localstack.kafka.RelayTopics;
import dev.baton.localstack.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A Kafka of this test's own, behind a stretch of network that can be cut. */
public final class CuttableKafka implements QuarkusTestResourceLifecycleManager {

    /** Configuration: where the broker itself can be reached, whatever happens on the stretch. */
    static final String DIRECT = "test.kafka.direct";

    private EmbeddedKafka kafka;
    private TcpProxy network;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("cuttable-kafka");
            int inner = FreePorts.one();
            network = TcpProxy.to(inner);
            kafka = EmbeddedKafka.start(
                    KafkaSettings.of(folder, FreePorts.one()).withDetour(inner, network.port()));
            kafka.ensureTopics(RelayTopics.all());
        } catch (IOException e) {
            throw new IllegalStateException("the test's Kafka did not start", e);
        }
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + network.port(), DIRECT, kafka.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(network, new TestInjector.MatchesType(TcpProxy.class));
    }

    @Override
    public void stop() {
        network.close();
        kafka.close();
    }
}
