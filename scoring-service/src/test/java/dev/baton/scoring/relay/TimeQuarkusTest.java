package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.LookAgain;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** "Scores decay but nothing happens when they fall under the threshold": here falling is an event too, on time. */
@BootedScoring
class TimeQuarkusTest {

    @Inject
    Store store;

    @Inject
    LookAgain lookAgain;

    @Inject
    UnitOfWork unitOfWork;

    @Test
    void aQualifiedLeadHasATimerForTheHourItFalls() {
        // Given
        Visitor ida = new Visitor();

        // When
        String lead = qualified(ida);

        // Then
        assertThat(store.count(
                        "SELECT count(*) FROM due_work d JOIN lead l ON l.id::text = d.subject"
                                + " WHERE d.kind = 'scoring.look-again' AND d.subject = $1 AND d.due_at = l.look_at"
                                + " AND date_trunc('hour', d.due_at) = d.due_at AND d.due_at > now() + interval '80 days'",
                        lead))
                .isOne();
    }

    @Test
    void aScoreThatDecaysUnderTheThresholdCrossesOnTimeWithoutAnyEvent() {
        // Given
        Visitor ole = new Visitor();
        String lead = fallen(ole);

        // When
        store.run("UPDATE due_work SET due_at = now() WHERE kind = 'scoring.look-again' AND subject = $1", lead);
        store.await("SELECT below_since IS NOT NULL FROM lead WHERE id::text = $1", lead);
        long crossings = store.count("SELECT crossings::bigint FROM lead WHERE id::text = $1", lead);
        store.run("UPDATE lead SET below_since = now() - interval '24 hours' WHERE id::text = $1", lead);
        store.run("UPDATE due_work SET due_at = now() WHERE kind = 'scoring.look-again' AND subject = $1", lead);

        // Then
        JsonNode down = Wire.said(THRESHOLD_CROSSED, ole.email, one -> one.get("direction")
                .asText()
                .equals("DOWN"));
        assertThat(crossings).isOne();
        assertThat(down.get("cause").asText()).isEqualTo("DECAY");
        assertThat(down.get("crossing").asInt()).isEqualTo(2);
    }

    @Test
    void manyWhoLookAtOnceAndLiveEventsMakeOneCrossing() {
        // Given
        Visitor pia = new Visitor();
        String lead = fallen(pia);
        store.run("UPDATE lead SET below_since = now() - interval '25 hours' WHERE id::text = $1", lead);

        // When
        List<Uni<Void>> looks = IntStream.range(0, 8)
                .mapToObj(i -> unitOfWork.run(
                        connection -> lookAgain.at(connection, List.of(UUID.fromString(lead)), Instant.now())))
                .toList();
        IntStream.range(0, 4).forEach(i -> Wire.send(pia.known("Ignored", Map.of())));
        Uni.join().all(looks).andFailFast().await().atMost(Duration.ofSeconds(20));

        // Then
        Wire.said(THRESHOLD_CROSSED, pia.email, one -> one.get("direction")
                .asText()
                .equals("DOWN"));
        store.await("SELECT count(*) = 7 FROM lead_event WHERE lead_id::text = $1", lead);
        assertThat(store.count("SELECT crossings::bigint FROM lead WHERE id::text = $1", lead))
                .isEqualTo(2);
    }

    /** By recipe, which holds for 90 days. */
    private static String qualified(Visitor visitor) {
        Wire.send(
                visitor.identify(Map.of("title", "Head of Sales")),
                visitor.known("Pricing Page Viewed", Map.of()),
                visitor.known("Content Downloaded", Map.of("type", "case study")));
        return Wire.said(THRESHOLD_CROSSED, visitor.email, 1)
                .get(0)
                .get("leadId")
                .asText();
    }

    /** A qualified lead whose recipe and points are gone, as if they had faded: its case study was of last year. */
    private String fallen(Visitor visitor) {
        String lead = qualified(visitor);
        store.run(
                "UPDATE lead_event SET happened_at = happened_at - interval '1 year',"
                        + " data = jsonb_set(data::jsonb, '{happenedAt}', '\"2024-01-01T00:00:00Z\"')::json"
                        + " WHERE lead_id::text = $1 AND kind = 'track'",
                lead);
        store.run("UPDATE lead SET matchers = '' WHERE id::text = $1", lead);
        return lead;
    }
}
