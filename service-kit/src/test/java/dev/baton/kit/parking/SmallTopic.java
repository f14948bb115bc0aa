package dev.baton.kit.parking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/** A topic that takes small records only, until its limit is raised. */
final class SmallTopic implements AutoCloseable {

    private static final String LIMIT = "max.message.bytes";

    private final Admin admin;
    private final String name;

    SmallTopic(String bootstrapServers, String suffix, int largestRecord) throws Exception {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        name = "kit.small-" + UUID.randomUUID() + suffix;
        NewTopic topic = new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of(LIMIT, Integer.toString(largestRecord)));
        admin.createTopics(List.of(topic)).all().get();
    }

    String name() {
        return name;
    }

    void takeLargeRecords() throws ExecutionException, InterruptedException {
        AlterConfigOp larger = new AlterConfigOp(new ConfigEntry(LIMIT, "1000000"), OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, name), List.of(larger)))
                .all()
                .get();
    }

    @Override
    public void close() throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(name)).all().get();
        admin.close();
    }
}
