package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.localstack.testing.BrokenMessages;
import dev.baton.localstack.testing.ServiceLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payload that cannot be read reaches neither the log nor the headers of its dead letter. */
@BootedScoring
class BrokenMessagesQuarkusTest {

    @Test
    void noValueOfABrokenPayloadIsLogged() {
        // Given
        String marker = "ada-" + UUID.randomUUID() + "@secret.example";
        List<String> found = new ArrayList<>();

        // When
        found.addAll(BrokenMessages.send(
                Topics.EVENTS, List.of(EventTypes.EVENT_ACCEPTED, EventTypes.EVENT_CORRECTED), marker));
        found.addAll(BrokenMessages.send(Topics.LIFECYCLE, List.of(EventTypes.TRANSITIONED), marker));

        // Then
        assertThat(ServiceLog.linesWith("event=dead-letter")).isNotEmpty();
        assertThat(found).isEmpty();
    }
}
