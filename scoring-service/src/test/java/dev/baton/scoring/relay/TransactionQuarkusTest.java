package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.MessageIds;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Cause;
import dev.baton.scoring.application.IncomingEvent;
import dev.baton.scoring.application.TakeEvents;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@BootedScoring
class TransactionQuarkusTest {

    @Inject
    TakeEvents takeEvents;

    @Inject
    AcceptedEvents events;

    @Inject
    Store store;

    @Test
    void aBatchThatFailsLeavesNeitherInboxRowNorLeadNorMessage() {
        // Given
        Visitor kim = new Visitor();
        IncomingEvent good = incoming(kim.identify(Map.of()));
        IncomingEvent bad = new IncomingEvent(good.event(), "{ this is no json", good.cause());
        IncomingEvent other = incoming(kim.known("Webinar Attended", Map.of()));

        // When
        assertThatThrownBy(() -> takeEvents.take(List.of(other, bad)).await().atMost(Duration.ofSeconds(10)))
                .isInstanceOf(io.vertx.pgclient.PgException.class);

        // Then
        assertThat(store.count(
                        "SELECT count(*) FROM inbox WHERE message_id = $1",
                        other.event().id()))
                .isZero();
        assertThat(store.count("SELECT count(*) FROM lead_identifier WHERE value = $1", kim.userId))
                .isZero();
        assertThat(store.count("SELECT count(*) FROM outbox WHERE data LIKE $1", "%" + kim.email + "%"))
                .isZero();
        takeEvents.take(List.of(other, good)).await().atMost(Duration.ofSeconds(10));
        assertThat(store.eventsOf(kim.email)).isEqualTo(2);
    }

    @Test
    void batchesThatMeetTheSameNewPersonAtOnceAgreeOnOneLead() {
        // Given
        Visitor lou = new Visitor();
        List<Uni<Void>> batches = IntStream.range(0, 12)
                .mapToObj(i -> takeEvents.take(List.of(
                        incoming(i % 2 == 0 ? lou.identify(Map.of()) : lou.known("Webinar Attended", Map.of())))))
                .toList();

        // When
        Uni.join().all(batches).andFailFast().await().atMost(Duration.ofSeconds(30));

        // Then
        assertThat(store.eventsOf(lou.email)).isEqualTo(12);
        assertThat(store.count("SELECT count(*) FROM lead WHERE user_id = $1", lou.userId))
                .isOne();
        assertThat(store.count("SELECT engagement::bigint FROM lead WHERE user_id = $1", lou.userId))
                .isEqualTo(20_000);
    }

    @Test
    void aTallyOfAnotherModelIsCountedAgainFromTheEvents() {
        // Given
        Visitor mia = new Visitor();
        takeEvents
                .take(List.of(incoming(mia.identify(Map.of())), incoming(mia.known("Webinar Attended", Map.of()))))
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(store.first(
                        "UPDATE lead SET matchers = 'old', tally = '{}' WHERE user_id = $1 RETURNING id", mia.userId))
                .isPresent();

        // When
        takeEvents
                .take(List.of(incoming(mia.known("Webinar Registered", Map.of()))))
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        assertThat(store.count("SELECT engagement::bigint FROM lead WHERE user_id = $1", mia.userId))
                .isEqualTo(15_000);
    }

    private IncomingEvent incoming(AcceptedEvent event) {
        UUID id = MessageIds.derived(event.sourceId(), event.messageId());
        String json = new String(Wire.record(event).value(), StandardCharsets.UTF_8);
        return new IncomingEvent(events.read(id, json), json, new Cause(id.toString(), null, null));
    }
}
