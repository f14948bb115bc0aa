package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.lifecycle.testing.BootedLifecycle;
import dev.baton.localstack.testing.BrokenMessages;
import dev.baton.localstack.testing.ServiceLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payload that cannot be read reaches neither the log nor the headers of its dead letter. */
@BootedLifecycle
class BrokenMessagesQuarkusTest {

    @Test
    void noValueOfABrokenPayloadIsLogged() {
        // Given
        String marker = "ada-" + UUID.randomUUID() + "@secret.example";
        List<String> found = new ArrayList<>();

        // When
        found.addAll(BrokenMessages.send(
                Topics.SCORES,
                List.of(
                        EventTypes.SCORE_CHANGED,
                        EventTypes.THRESHOLD_CROSSED,
                        EventTypes.LEAD_MERGED,
                        EventTypes.LEAD_SPLIT,
                        EventTypes.LEAD_ERASED),
                marker));
        found.addAll(BrokenMessages.send(
                Topics.ASSIGNMENTS,
                List.of(EventTypes.ASSIGNMENT_REJECTED, EventTypes.ASSIGNMENT_ACCEPTED, EventTypes.ASSIGNMENT_CREATED),
                marker));

        // Then
        assertThat(ServiceLog.linesWith("event=dead-letter")).isNotEmpty();
        assertThat(found).isEmpty();
    }
}
