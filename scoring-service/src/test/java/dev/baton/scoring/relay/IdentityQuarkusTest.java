package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.LEAD_MERGED;
import static dev.baton.contracts.EventTypes.LEAD_SPLIT;
import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.TestTopics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class IdentityQuarkusTest {

    @Inject
    Store store;

    @Test
    void anAnonymousHandRaiserQualifiesAtOnceWhenIdentified() {
        // Given
        Visitor dora = new Visitor();
        Wire.send(dora.anonymous("Demo Requested", Map.of()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count("SELECT count(*) FROM lead_identifier WHERE value = $1", dora.device) == 1);

        // When
        Wire.send(dora.identify(Map.of()));

        // Then
        JsonNode crossed = Wire.said(THRESHOLD_CROSSED, dora.email, 1).get(0);
        assertThat(crossed.get("handRaise").asBoolean()).isTrue();
        assertThat(crossed.at("/score/qualifiedBy/0").asText()).isEqualTo("hand-raise");
        assertThat(crossed.at("/recentActivity/0/name").asText()).isEqualTo("Demo Requested");
    }

    @Test
    void aDeviceJoinsThePersonThatWasKnownBeforeAndTheScoreIsThatOfTheUnion() {
        // Given
        Visitor eric = new Visitor();
        Wire.send(Visitor.event(
                "identify", null, null, eric.userId, Map.of("email", eric.email), Map.of(), Instant.now(), 100));
        Wire.said(SCORE_CHANGED, eric.email, 1);
        Wire.send(eric.anonymous("Webinar Attended", Map.of()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count("SELECT count(*) FROM lead_identifier WHERE value = $1", eric.device) == 1);

        // When
        Wire.send(eric.known("Webinar Registered", Map.of()));

        // Then
        JsonNode said = Wire.said(
                SCORE_CHANGED, eric.email, one -> one.at("/score/engagement").asDouble() == 15.0);
        String survivor = said.get("leadId").asText();
        var merged = TestTopics.await(
                Topics.SCORES,
                1,
                wire -> LEAD_MERGED.equals(CloudEventHeader.TYPE.read(wire.headers())) && survivor.equals(wire.key()));
        assertThat(Wire.json(merged.get(0)).get("reason").asText()).isEqualTo("anonymous-id");
        assertThat(store.eventsOf(eric.email)).isEqualTo(3);
        assertThat(store.count(
                        "SELECT count(*) FROM lead WHERE id::text = $1 AND merged_into::text = $2",
                        Wire.json(merged.get(0)).get("absorbedLeadId").asText(),
                        survivor))
                .isOne();
    }

    @Test
    void anAliasMergesTheLeadsOfTwoUserIds() {
        // Given
        Visitor before = new Visitor();
        Visitor after = new Visitor();
        Wire.send(before.identify(Map.of()), after.identify(Map.of()));
        String absorbed =
                Wire.said(SCORE_CHANGED, after.email, 1).get(0).get("leadId").asText();
        String kept =
                Wire.said(SCORE_CHANGED, before.email, 1).get(0).get("leadId").asText();

        // When
        Wire.send(alias(before.userId, after.userId), alias(before.userId, after.userId));

        // Then
        var merged = TestTopics.await(
                Topics.SCORES,
                1,
                wire -> LEAD_MERGED.equals(CloudEventHeader.TYPE.read(wire.headers()))
                        && Set.of(kept, absorbed).contains(wire.key()));
        JsonNode told = Wire.json(merged.get(0));
        assertThat(told.get("reason").asText()).isEqualTo("user-id");
        assertThat(Set.of(
                        told.get("leadId").asText(), told.get("absorbedLeadId").asText()))
                .isEqualTo(Set.of(kept, absorbed));
        assertThat(store.count(
                        "SELECT count(DISTINCT lead_id) FROM lead_identifier WHERE value IN ($1, $2)",
                        before.userId,
                        after.userId))
                .isOne();
        assertThat(store.count("SELECT count(*) FROM lead WHERE user_id = $1 AND merged_into IS NULL", after.userId))
                .isOne();
    }

    @Test
    void anAliasThatComesBeforeTheEventsLeavesNoEmptyLead() {
        // Given
        Visitor gil = new Visitor();
        String current = "current-" + gil.userId;

        // When
        Wire.send(alias(gil.userId, current));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count("SELECT count(*) FROM lead_identifier WHERE value = $1", current) == 1);
        Wire.send(gil.identify(Map.of()));

        // Then
        JsonNode said = Wire.said(SCORE_CHANGED, gil.email, 1).get(0);
        assertThat(said.at("/lead/userId").asText()).isEqualTo(current);
        assertThat(store.count(
                        "SELECT count(DISTINCT lead_id) FROM lead_identifier WHERE value IN ($1, $2)",
                        gil.userId,
                        current))
                .isOne();
    }

    private static AcceptedEvent alias(String previousId, String userId) {
        return new AcceptedEvent(
                UUID.randomUUID().toString(),
                "test",
                "alias",
                null,
                null,
                userId,
                previousId,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Instant.now(),
                Instant.now(),
                100,
                java.util.List.of());
    }

    @Test
    void twoKnownPeopleOnOneDeviceStayTwo() {
        // Given
        Visitor fay = new Visitor();
        Visitor gus = new Visitor();

        // When
        Wire.send(
                Visitor.event(
                        "identify",
                        null,
                        fay.device,
                        fay.userId,
                        Map.of("email", fay.email),
                        Map.of(),
                        Instant.now(),
                        100),
                Visitor.event(
                        "identify",
                        null,
                        fay.device,
                        gus.userId,
                        Map.of("email", gus.email),
                        Map.of(),
                        Instant.now(),
                        100));

        // Then
        String one = Wire.said(SCORE_CHANGED, fay.email, 1).get(0).get("leadId").asText();
        String other =
                Wire.said(SCORE_CHANGED, gus.email, 1).get(0).get("leadId").asText();
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void whenADeviceTurnsOutSharedWhatWasAttributedToOneIsTakenBack() {
        // Given
        Visitor hal = new Visitor();
        Visitor ida = new Visitor();
        Wire.send(hal.anonymous("Webinar Attended", Map.of()), hal.identify(Map.of()));
        JsonNode before = Wire.said(
                SCORE_CHANGED, hal.email, one -> one.at("/score/engagement").asDouble() == 10.0);

        // When
        Wire.send(Visitor.event(
                "identify", null, hal.device, ida.userId, Map.of("email", ida.email), Map.of(), Instant.now(), 100));

        // Then
        JsonNode after = Wire.said(
                SCORE_CHANGED,
                hal.email,
                one -> one.at("/score/engagement").asDouble() == 0.0
                        && one.get("at").asText().compareTo(before.get("at").asText()) > 0);
        String lead = after.get("leadId").asText();
        var split = TestTopics.await(
                Topics.SCORES,
                1,
                wire -> LEAD_SPLIT.equals(CloudEventHeader.TYPE.read(wire.headers())) && lead.equals(wire.key()));
        assertThat(Wire.json(split.get(0)).get("reason").asText()).isEqualTo("anonymous-id");
        assertThat(store.count(
                        "SELECT count(*) FROM lead_event WHERE lead_id::text = $1",
                        Wire.json(split.get(0)).get("separatedLeadId").asText()))
                .isOne();
        assertThat(store.eventsOf(hal.email)).isOne();
    }
}
