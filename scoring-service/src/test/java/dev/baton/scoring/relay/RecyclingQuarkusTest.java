package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.kit.message.MessageIds;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class RecyclingQuarkusTest {

    @Inject
    Store store;

    @Test
    void aHandedBackLeadRestsAndComesAgainByANewRequest() {
        // Given
        Visitor hana = new Visitor();
        String lead = qualified(hana);
        move(lead, Stage.RECYCLED, Instant.now());
        awaitStage(lead, "RECYCLED");

        // When
        Wire.send(hana.known("Webinar Attended", Map.of()));
        JsonNode rested = Wire.said(SCORE_CHANGED, hana.email, one -> one.at("/score/contributions")
                .toString()
                .contains("webinar-attended"));

        // Then
        assertThat(rested.at("/score/qualified").asBoolean()).isTrue();
        assertThat(store.count("SELECT crossings::bigint FROM lead WHERE id::text = $1", lead))
                .isOne();
        assertThat(store.count(
                        "SELECT count(*) FROM due_work WHERE kind = 'scoring.look-again' AND subject = $1", lead))
                .isOne();

        // When
        Wire.send(hana.known("Demo Requested", Map.of()));

        // Then
        JsonNode again = Wire.said(
                THRESHOLD_CROSSED, hana.email, one -> one.get("crossing").asInt() == 2);
        assertThat(again.get("handRaise").asBoolean()).isTrue();
    }

    @Test
    void olderTransitionThatArrivesLateMovesNothing() {
        // Given
        Visitor ida = new Visitor();
        String lead = qualified(ida);
        move(lead, Stage.RECYCLED, Instant.now(), 5);
        awaitStage(lead, "RECYCLED");

        // When
        UUID late = move(lead, Stage.MQL, Instant.now(), 4);

        // Then
        store.await("SELECT count(*) = 1 FROM inbox WHERE message_id::text = $1", late.toString());
        store.await("SELECT stage = 'RECYCLED' AND resting_since IS NOT NULL FROM lead WHERE id::text = $1", lead);
        move(lead, Stage.CUSTOMER, Instant.now(), 6);
        awaitStage(lead, "CUSTOMER");
    }

    @Test
    void whatALeadDidBeforeTheNewsOfItsHandBackCameCountsOnceTheyDo() {
        // Given
        Visitor kim = new Visitor();
        Visitor lou = new Visitor();
        String asking = qualified(kim);
        String reading = qualified(lou);
        Instant handedBack = Instant.now();
        Wire.send(kim.later("Demo Requested"), lou.later("Webinar Attended"));
        store.await(
                "SELECT count(*) = 2 FROM lead_event WHERE name IN ('Demo Requested', 'Webinar Attended')"
                        + " AND lead_id::text IN ($1, $2)",
                asking,
                reading);

        // When
        move(asking, Stage.RECYCLED, handedBack);
        move(reading, Stage.RECYCLED, handedBack);

        // Then
        store.await("SELECT qualified AND crossings = 2 FROM lead WHERE id::text = $1", asking);
        assertThat(store.count(
                        "SELECT count(*) FROM lead_crossing WHERE lead_id::text = $1 AND crossing = 2 AND cause = 'EVIDENCE'",
                        asking))
                .isOne();
        store.await(
                "SELECT count(*) = 1 FROM due_work d JOIN lead l ON l.id::text = d.subject WHERE d.subject = $1"
                        + " AND d.kind = 'scoring.look-again' AND d.due_at = l.look_at"
                        + " AND d.due_at = l.resting_since + interval '14 days'",
                reading);
    }

    @Test
    void afterTheCoolDownOnlyNewEvidenceBringsALeadBack() {
        // Given
        Visitor ivo = new Visitor();
        String lead = qualified(ivo);
        Instant handedBack = Instant.now().minus(20, ChronoUnit.DAYS);
        move(lead, Stage.RECYCLED, handedBack);
        awaitStage(lead, "RECYCLED");

        // When
        Wire.send(ivo.known("Webinar Attended", Map.of()));

        // Then
        JsonNode again = Wire.said(
                THRESHOLD_CROSSED, ivo.email, one -> one.get("crossing").asInt() == 2);
        assertThat(again.get("handRaise").asBoolean()).isFalse();
    }

    @Test
    void aLeadThatAPersonDisqualifiedStaysOut() {
        // Given
        Visitor jan = new Visitor();
        String lead = qualified(jan);
        move(lead, Stage.DISQUALIFIED, Instant.now());
        awaitStage(lead, "DISQUALIFIED");

        // When
        Wire.send(jan.known("Quote Requested", Map.of()));
        Wire.said(SCORE_CHANGED, jan.email, one -> one.at("/score/contributions")
                .toString()
                .contains("quote-requested"));

        // Then
        assertThat(store.count("SELECT crossings::bigint FROM lead WHERE id::text = $1", lead))
                .isOne();
    }

    @Test
    void aLeadThatWasPutOutByMistakeComesAgainOnceItIsReadmitted() {
        // Given
        Visitor max = new Visitor();
        String lead = qualified(max);
        // as if a change of the model had made it fail quietly
        store.run("UPDATE lead SET quiet_since = now() WHERE id::text = $1 RETURNING id", lead);
        move(lead, Stage.DISQUALIFIED, Instant.now());
        awaitStage(lead, "DISQUALIFIED");

        // When
        move(lead, Stage.LEAD, Instant.now());

        // Then
        store.await("SELECT qualified AND crossings = 2 FROM lead WHERE id::text = $1", lead);
    }

    /** By recipe, so that the criteria hold without a hand-raise. */
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

    private static void move(String lead, Stage to, Instant at) {
        move(lead, to, at, 3);
    }

    private static UUID move(String lead, Stage to, Instant at, long version) {
        UUID id = MessageIds.next();
        Transitioned moved = new Transitioned(
                lead, Stage.MQL, to, Stage.MQL, "SALES", null, "rita", null, null, 1, 1, false, false, version,
                "default", 1, null, null, null, null, null, null, List.of(), at);
        Wire.send(List.of(Wire.message(id, Topics.LIFECYCLE, lead, EventTypes.TRANSITIONED, moved)));
        return id;
    }

    private void awaitStage(String lead, String stage) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> stage.equals(store.first("SELECT stage FROM lead WHERE id::text = $1", lead)
                        .orElseThrow()
                        .getString(0)));
    }
}
