package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Partitions;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import dev.baton.journeys.relay.Waiting;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person asks to be forgotten after half the company has seen the name. */
@RelayJourney
class ErasureIT {

    @Test
    void nothingOfThePersonIsLeftAnywhereAndLateEventsDoNotBringItBack(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("VP Sales").weighsThePurchase();
        Lead lead = relay.leadOf(vera);
        Assignment assignment = relay.sales().assignmentOf(lead);
        relay.sales().acknowledge(assignment);
        leavesTracesInIngest(relay, vera);
        assertThat(found(relay, vera)).as("before").isNotEmpty();

        // When
        relay.as("ada", "scoring")
                .with("Idempotency-Key", "forget-" + lead.id())
                .send("DELETE", "/v1/leads/" + lead.id() + "?reason=PERSON_ASKED", null)
                .expect(200);

        // Then
        Waiting.until("nothing is left of " + lead.id())
                .untilAsserted(() -> assertThat(found(relay, vera)).isEmpty());
        assertThat(lead.records(Topics.SCORES, EventTypes.LEAD_ERASED)).hasSize(1);
        JsonNode ended = relay.as(assignment.rep(), "routing")
                .get("/v1/assignments/" + assignment.id())
                .expect(200)
                .body();
        assertThat(ended.path("state").asText()).isEqualTo("EXPIRED");
        assertThat(ended.toString()).doesNotContain(vera.email(), vera.fullName());
        assertThat(relay.as("ada", "lifecycle").get("/v1/leads/" + lead.id()).status())
                .isEqualTo(410);
        assertThat(relay.as("ada", "scoring").get("/v1/leads/" + lead.id()).status())
                .isEqualTo(404);

        // and when what was sent before arrives again under other message ids
        vera.sendsEverythingLate();
        Visitor witness = relay.visitor("acme.example");
        witness.identifiesAs(Partitions.sameAs(vera.userId()), "CTO");
        relay.leadOf(witness);
        assertThat(found(relay, vera)).isEmpty();
        assertThat(relay.as("ada", "scoring")
                        .get("/v1/leads?email=" + vera.email())
                        .expect(200)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    /** A mail event, which is kept as evidence, and an item that is rejected: neither is the lead's for ingest. */
    private static void leavesTracesInIngest(Relay relay, Visitor vera) {
        Map<String, Object> opened = Map.of("userId", vera.userId(), "event", "Email Opened");
        Map<String, Object> rejected =
                Map.of("userId", List.of(vera.email()), "event", "Webinar Attended", "anonymousId", vera.anonymousId());
        relay.collector().post("/v1/track", opened).expect(200);
        relay.collector().post("/v1/track", rejected).expect(200);
        Waiting.until("ingest keeps something of " + vera.email())
                .until(() -> !relay.columnsWith("ingest", vera.email()).isEmpty()
                        && !relay.columnsWith("ingest", vera.userId()).isEmpty());
    }

    private static List<String> found(Relay relay, Visitor visitor) {
        return Relay.SERVICES.stream()
                .flatMap(service -> Stream.of(
                                visitor.email(), visitor.fullName(), visitor.anonymousId(), visitor.userId())
                        .flatMap(words -> relay.columnsWith(service, words).stream()))
                .toList();
    }
}
