package dev.baton.localstack.testing;

import dev.baton.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives real Kafka and PostgreSQL to the {@code *QuarkusTest}s of a service; see the package for how to ask for it.
 *
 * <p>Takes the argument {@code service}: the role that owns the database; and {@code topics}: topics of the tests' own
 * besides the relay's, separated by commas, each with its dead letters. The database is empty at the first start in
 * a test JVM and stays the same when Quarkus restarts for another profile.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

    private String service = "";
    private List<String> topics = List.of();

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
        topics = Pattern.compile(",")
                .splitAsStream(arguments.getOrDefault("topics", ""))
                .filter(topic -> !topic.isBlank())
                .flatMap(topic -> Stream.of(topic, topic + Topics.DEAD_LETTER_SUFFIX))
                .toList();
        if (service.isBlank()) {
            throw new IllegalArgumentException("StackTestResource needs @ResourceArg(name = \"service\", value = …)");
        }
    }

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.join();
        stack.ensureTopics(topics);
        System.setProperty(TestTopics.BOOTSTRAP_SERVERS, stack.kafkaBootstrapServers());
        return Map.of(
                "kafka.bootstrap.servers",
                stack.kafkaBootstrapServers(),
                "baton.database.host",
                stack.postgresHost(),
                "baton.database.port",
                Integer.toString(stack.postgresPort()),
                "baton.database.name",
                database(stack),
                "baton.database.username",
                service,
                "baton.database.password",
                service,
                TestTokens.PUBLIC_KEY,
                TestTokens.publicKey());
    }

    /** Nothing: the servers outlive this JVM, the next module uses them too. */
    @Override
    public void stop() {}

    /** A system property, since several class loaders of one JVM hold this class. */
    private String database(TestStack stack) {
        String key = "baton.test-stack.database." + service;
        synchronized (System.class) {
            String known = System.getProperty(key);
            if (known != null) {
                return known;
            }
            String created = stack.freshDatabase(service);
            System.setProperty(key, created);
            return created;
        }
    }
}
