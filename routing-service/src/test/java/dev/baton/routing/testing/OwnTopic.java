package dev.baton.routing.testing;

import dev.baton.localstack.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

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
        TestStack.join().ensureTopics(List.of(LIFECYCLE, LIFECYCLE + ".dlq"));
        return Map.of("mp.messaging.incoming.lifecycle.topic", LIFECYCLE);
    }

    @Override
    public void stop() {}
}
