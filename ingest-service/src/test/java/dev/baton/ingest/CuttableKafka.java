package dev.baton.ingest;

import dev.baton.localstack.fault.TcpProxy;
import dev.baton.localstack.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** A Kafka of this test's own, which can be killed, behind a stretch of network that can be cut. */
public final class CuttableKafka implements QuarkusTestResourceLifecycleManager {

    private KillableBroker broker;
    private TcpProxy network;

    @Override
    public Map<String, String> start() {
        try {
            int inner = FreePorts.one();
            network = TcpProxy.to(inner);
            broker = new KillableBroker(
                    Files.createTempDirectory("cuttable-kafka"), FreePorts.one(), inner, network.port());
            broker.start();
        } catch (IOException e) {
            throw new IllegalStateException("the test's Kafka did not start", e);
        }
        return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + network.port());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(network, new TestInjector.MatchesType(TcpProxy.class));
        injector.injectIntoFields(broker, new TestInjector.MatchesType(KillableBroker.class));
    }

    @Override
    public void stop() {
        network.close();
        broker.close();
    }
}
