package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.localstack.testing.BrokenMessages;
import dev.baton.localstack.testing.ServiceLog;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.OwnTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payload that cannot be read reaches neither the log nor the headers of its dead letter. */
@BootedRouting
class BrokenMessagesQuarkusTest {

    @Test
    void noValueOfABrokenPayloadIsLogged() {
        // Given
        String marker = "ada-" + UUID.randomUUID() + "@secret.example";
        List<String> found = new ArrayList<>();

        // When
        found.addAll(BrokenMessages.send(
                OwnTopic.LIFECYCLE, List.of(EventTypes.TRANSITIONED, EventTypes.LIFECYCLE_ERASED), marker));

        // Then
        assertThat(ServiceLog.linesWith("event=dead-letter")).isNotEmpty();
        assertThat(found).isEmpty();
    }
}
