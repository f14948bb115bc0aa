package dev.baton.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives real Kafka and PostgreSQL to the {@code *QuarkusTest}s of a service; see the package for how to ask for it.
 *
 * <p>Takes one argument, {@code service}: the role that owns the database. The database is empty at the first start in
 * a test JVM and stays the same when Quarkus restarts for another profile.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
        if (service.isBlank()) {
            throw new IllegalArgumentException("StackTestResource needs @ResourceArg(name = \"service\", value = …)");
        }
    }

    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.join();
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
