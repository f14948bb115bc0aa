package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.EVENT_CORRECTED;
import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.CorrectedEvent;
import dev.baton.kit.message.MessageIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@BootedScoring
class CorrectionQuarkusTest {

    @Test
    void anMqlThatAMachineMadeCeasesToBeOne() {
        // Given
        Visitor bea = new Visitor();
        AcceptedEvent demo = bea.known("Demo Requested", Map.of());
        Wire.send(bea.identify(Map.of("title", "Clerk")), demo);
        Wire.said(THRESHOLD_CROSSED, bea.email, 1);

        // When
        Wire.send(List.of(correction(demo, 3, Instant.now())));

        // Then
        JsonNode down = Wire.said(THRESHOLD_CROSSED, bea.email, one -> one.get("direction")
                .asText()
                .equals("DOWN"));
        assertThat(down.get("cause").asText()).isEqualTo("CORRECTION");
        assertThat(down.get("crossing").asInt()).isEqualTo(2);
        assertThat(down.at("/score/engagement").asInt()).isZero();
    }

    @Test
    void aCorrectionFindsTheLeadOfAnAddressThoughItNamesNobodysDevice() {
        // Given
        Visitor dora = new Visitor();
        AcceptedEvent demo = Visitor.event(
                "track",
                "Demo Requested",
                "anonymous",
                null,
                Map.of("email", dora.email),
                Map.of(),
                Instant.now(),
                100);
        Wire.send(demo);
        Wire.said(THRESHOLD_CROSSED, dora.email, 1);

        // When
        Wire.send(List.of(correction(demo, 3, Instant.now())));

        // Then
        JsonNode down = Wire.said(THRESHOLD_CROSSED, dora.email, one -> one.get("direction")
                .asText()
                .equals("DOWN"));
        assertThat(down.get("cause").asText()).isEqualTo("CORRECTION");
    }

    @Test
    void theEventsOfALeadSayWhyAnEventCountsAsAMachines() {
        // Given
        Visitor ella = new Visitor();
        AcceptedEvent demo = ella.known("Demo Requested", Map.of());
        Wire.send(ella.identify(Map.of("title", "Clerk")), demo);
        String lead =
                Wire.said(THRESHOLD_CROSSED, ella.email, 1).get(0).get("leadId").asText();

        // When
        Wire.send(List.of(correction(demo, 3, Instant.now())));
        Wire.said(THRESHOLD_CROSSED, ella.email, one -> one.get("direction")
                .asText()
                .equals("DOWN"));

        // Then
        Models.marketer()
                .get("/v1/leads/" + lead + "/events")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'Demo Requested' }.humanConfidence", equalTo(3))
                .body("items.find { it.name == 'Demo Requested' }.humanEvidence", contains("scanner"))
                .body("items.find { it.name != 'Demo Requested' }.humanEvidence", empty());
    }

    @Test
    void theLatestWordHoldsEvenWhereItCameBeforeTheEvent() {
        // Given
        Visitor cora = new Visitor();
        AcceptedEvent trial = cora.known("Trial Started", Map.of());
        Instant now = Instant.now();
        Wire.send(List.of(correction(trial, 0, now), correction(trial, 100, now.minusSeconds(60))));

        // When
        Wire.send(cora.identify(Map.of()), trial, cora.known("Webinar Attended", Map.of()));

        // Then
        JsonNode scored = Wire.said(SCORE_CHANGED, cora.email, one -> rules(one).contains("webinar-attended"));
        assertThat(rules(scored)).doesNotContain("trial-started");

        // When
        Wire.send(List.of(correction(trial, 90, now.plusSeconds(1))));

        // Then
        assertThat(Wire.said(SCORE_CHANGED, cora.email, one -> rules(one).contains("trial-started")))
                .isNotNull();
    }

    private static String rules(JsonNode scored) {
        return scored.at("/score/contributions").findValuesAsText("rule").toString();
    }

    private static ProducerRecord<String, byte[]> correction(AcceptedEvent event, int confidence, Instant at) {
        UUID id = MessageIds.derived(event.sourceId(), event.messageId());
        CorrectedEvent corrected = new CorrectedEvent(
                id.toString(),
                event.messageId(),
                event.sourceId(),
                event.anonymousId(),
                event.userId(),
                confidence,
                List.of("scanner"),
                at);
        String hint = event.userId() == null ? event.anonymousId() : event.userId();
        return Wire.message(MessageIds.next(), Topics.EVENTS, hint, EVENT_CORRECTED, corrected);
    }
}
