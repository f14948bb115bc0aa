package dev.baton.routing.testing;

import dev.baton.localstack.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A lifecycle topic for this test JVM alone. Every MQL takes a rep's turn, so that the leads of lifecycle's own tests, which
 * share the broker, would change who is next here.
 */
public final class OwnTopic implements QuarkusTestResourceLifecycleManager {

    /** The topic; its dead letters go to the same name with {@code .dlq}. */
    public static final String LIFECYCLE =
            "baton.lifecycle.routing-" + ProcessHandle.current().pid();

    @Override
    public Map<String, String> start() {
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", TestStack.join().kafkaBootstrapServers()))) {
            create(admin, LIFECYCLE);
            create(admin, LIFECYCLE + ".dlq");
        }
        return Map.of("mp.messaging.incoming.lifecycle.topic", LIFECYCLE);
    }

    @Override
    public void stop() {}

    private static void create(Admin admin, String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
