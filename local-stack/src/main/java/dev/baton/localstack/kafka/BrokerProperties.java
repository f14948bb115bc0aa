package dev.baton.localstack.kafka;

import java.util.Properties;

/** The properties of a single small broker that is its own controller. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String DIRECT = "PLAINTEXT";
    private static final String DETOUR = "DETOUR";
    private static final String LOOPBACK = "://127.0.0.1:";

    private BrokerProperties() {}

    /**
     * Everything a node needs to start.
     *
     * @param controllerPort may differ at each start: the voters are given here and not stored
     */
    static Properties of(KafkaSettings settings, int controllerPort) {
        Properties properties = new Properties();
        listeners(properties, settings, controllerPort);
        oneNode(properties);
        smallFootprint(properties);
        properties.put("log.dirs", settings.folder().toString());
        return properties;
    }

    private static void listeners(Properties properties, KafkaSettings settings, int controllerPort) {
        String listeners = DIRECT + LOOPBACK + settings.port();
        String advertised = listeners;
        if (settings.detour().isPresent()) {
            KafkaSettings.Detour detour = settings.detour().get();
            listeners += "," + DETOUR + LOOPBACK + detour.listenPort();
            advertised += "," + DETOUR + LOOPBACK + detour.advertisedPort();
        }
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("listeners", listeners + "," + CONTROLLER + LOOPBACK + controllerPort);
        properties.put("advertised.listeners", advertised);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("inter.broker.listener.name", DIRECT);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,DETOUR:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    }

    /** There is nobody to replicate to, and nobody to wait for when a group forms. */
    private static void oneNode(Properties properties) {
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("num.partitions", Integer.toString(RelayTopics.PARTITIONS));
        // after a kill the controller refuses the new broker until the old one's session is over
        properties.put("broker.session.timeout.ms", "6000");
        properties.put("broker.heartbeat.interval.ms", "500");
        // a misspelt topic must fail here as it would in production
        properties.put("auto.create.topics.enable", "false");
    }

    private static void smallFootprint(Properties properties) {
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "1");
        // the default takes 128 MiB of heap
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.index.size.max.bytes", "1048576");
    }
}
