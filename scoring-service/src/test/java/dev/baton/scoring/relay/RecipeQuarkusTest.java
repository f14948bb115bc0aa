package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.message.MessageIds;
import dev.baton.localstack.testing.TestTopics;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Cause;
import dev.baton.scoring.application.IncomingEvent;
import dev.baton.scoring.application.TakeEvents;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision maker's title, pricing page, case study: whichever comes last qualifies the lead. */
@BootedScoring
class RecipeQuarkusTest {

    private static final String CROSSINGS = "SELECT count(*) FROM lead_crossing WHERE up AND cause = 'EVIDENCE'"
            + " AND lead_id IN (SELECT lead_id FROM lead_identifier WHERE value = $1)";

    @Inject
    TakeEvents takeEvents;

    @Inject
    AcceptedEvents events;

    @Inject
    Store store;

    /**
     * Well within a second, by construction: the crossing is written in the transaction that takes the event, and names it
     * as its cause. Nothing waits for a timer or a poll.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theRecipeQualifiesInTheTransactionOfItsLastEventWhicheverThatIs(int last) {
        // Given
        Visitor vera = new Visitor();
        List<AcceptedEvent> recipe = new ArrayList<>(List.of(
                vera.identify(Map.of("title", "VP of Sales")),
                vera.page("Pricing", "/pricing"),
                vera.anonymous("Content Downloaded", Map.of("type", "case study"))));
        AcceptedEvent decisive = recipe.remove(last);
        recipe.forEach(this::take);
        long before = store.count(CROSSINGS, vera.device);

        // When
        take(decisive);

        // Then
        assertThat(before).isZero();
        assertThat(store.count(CROSSINGS, vera.device)).isOne();
        ConsumerRecord<String, byte[]> told = TestTopics.await(
                        Topics.SCORES,
                        1,
                        wire -> THRESHOLD_CROSSED.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                && vera.email.equals(
                                        Wire.json(wire).at("/lead/email").asText()))
                .get(0);
        assertThat(CloudEventHeader.CAUSATION_ID.read(told.headers()))
                .isEqualTo(id(decisive).toString());
        assertThat(Wire.json(told).at("/score/qualifiedBy/0").asText()).isEqualTo("recipe:decision-maker-evaluating");
    }

    private void take(AcceptedEvent event) {
        String json = new String(Wire.record(event).value(), StandardCharsets.UTF_8);
        UUID id = id(event);
        takeEvents
                .take(List.of(new IncomingEvent(events.read(id, json), json, new Cause(id.toString(), null, null))))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static UUID id(AcceptedEvent event) {
        return MessageIds.derived(event.sourceId(), event.messageId());
    }
}
