package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.MessageIds;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Cause;
import dev.baton.scoring.application.IncomingEvent;
import dev.baton.scoring.application.TakeEvents;
import dev.baton.scoring.domain.Given;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.History;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Scorer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BootedScoring
class HotLeadQuarkusTest {

    private static final int CONNECTIONS = 16;
    private static final List<String> DEEDS = List.of(
            "Webinar Attended", "Webinar Registered", "Form Submitted", "Content Downloaded", "Email Link Clicked");

    @Inject
    TakeEvents takeEvents;

    @Inject
    AcceptedEvents events;

    @Inject
    Store store;

    private final Visitor hot = new Visitor();

    @Test
    void aHotLeadHitBySixteenConnectionsAtOnceEndsAtTheExactScore() {
        // Given
        List<IncomingEvent> history = history(480);
        List<IncomingEvent> twice = new ArrayList<>(history);
        twice.addAll(history);
        Collections.shuffle(twice, new Random(16));
        List<Uni<Void>> batches = new ArrayList<>();
        for (int from = 0; from < twice.size(); from += 10) {
            batches.add(takeEvents.take(twice.subList(from, Math.min(from + 10, twice.size()))));
        }

        // When
        Uni.join()
                .all(batches)
                .usingConcurrencyOf(CONNECTIONS)
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(60));

        // Then
        Row lead = store.first(
                        "SELECT id, fit, engagement, total, scored_at, crossings FROM lead"
                                + " WHERE email = $1 AND merged_into IS NULL",
                        hot.email)
                .orElseThrow();
        Score exact = scratch(history, lead.getOffsetDateTime("scored_at").toInstant());
        assertThat(store.eventsOf(hot.email)).isEqualTo(history.size());
        assertThat(lead.getInteger("fit")).isEqualTo((int) exact.fit());
        assertThat(lead.getInteger("engagement")).isEqualTo((int) exact.engagement());
        assertThat(lead.getInteger("total")).isEqualTo((int) exact.total()).isPositive();
        assertThat(store.count("SELECT count(*) FROM lead_crossing WHERE lead_id = $1", lead.getUUID("id")))
                .isEqualTo((long) lead.getInteger("crossings"));
    }

    private List<IncomingEvent> history(int deeds) {
        List<IncomingEvent> history = new ArrayList<>();
        history.add(incoming(hot.identify(Map.of("title", "Head of Sales"))));
        Instant now = Instant.now();
        for (int i = 0; i < deeds; i++) {
            history.add(incoming(Visitor.event(
                    "track",
                    DEEDS.get(i % DEEDS.size()),
                    hot.device,
                    i % 3 == 0 ? null : hot.userId,
                    Map.of(),
                    Map.of("type", "guide " + i % 7),
                    now.minus(Duration.ofMinutes(97L * i + 1)),
                    100)));
        }
        return history;
    }

    private Score scratch(List<IncomingEvent> history, Instant asOf) {
        CompiledModel model = Given.defaultModel();
        History known = History.of(history.stream().map(IncomingEvent::event).toList(), model);
        return new Scorer(model).score(known.profile(), known.tally(), asOf);
    }

    private IncomingEvent incoming(AcceptedEvent event) {
        UUID id = MessageIds.derived(event.sourceId(), event.messageId());
        String json = new String(Wire.record(event).value(), StandardCharsets.UTF_8);
        return new IncomingEvent(events.read(id, json), json, new Cause(id.toString(), null, null));
    }
}
