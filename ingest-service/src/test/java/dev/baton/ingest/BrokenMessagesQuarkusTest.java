package dev.baton.ingest;

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
@BootedIngest
class BrokenMessagesQuarkusTest {

    @Test
    void noValueOfABrokenPayloadIsLogged() {
        // Given
        String marker = "ada-" + UUID.randomUUID() + "@secret.example";
        List<String> found = new ArrayList<>();

        // When
        found.addAll(BrokenMessages.send(Topics.EVENTS_HELD, List.of(EventTypes.EVENT_ACCEPTED), marker));
        found.addAll(BrokenMessages.send(Topics.EVENTS_REJECTED, List.of(EventTypes.EVENT_REJECTED), marker));
        found.addAll(BrokenMessages.send(Topics.SCORES, List.of(EventTypes.LEAD_ERASED), marker));
        found.addAll(BrokenMessages.send(Topics.EVENTS, List.of(EventTypes.EVENT_ACCEPTED), marker));

        // Then
        assertThat(ServiceLog.linesWith("event=dead-letter")).isNotEmpty();
        assertThat(found).isEmpty();
    }
}
