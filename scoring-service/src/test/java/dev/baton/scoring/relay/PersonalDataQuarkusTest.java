package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.LEAD_ERASED;
import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.localstack.testing.TestTopics;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class PersonalDataQuarkusTest {

    @Inject
    Store store;

    @Test
    void whoIsForgottenStaysForgottenWhateverArrivesLate() {
        // Given
        Visitor olga = new Visitor();
        String lead = identified(olga, Map.of("title", "CTO", "name", "Olga Orlova"));
        AcceptedEvent late = olga.known("Webinar Attended", Map.of());

        // When
        erase(lead).statusCode(200).body("leadId", equalTo(lead));
        erase(lead).statusCode(200);

        // Then
        Wire.send(late, olga.anonymous("Page Left", Map.of(), Instant.now().minusSeconds(60)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count("SELECT COALESCE(sum(dropped), 0) FROM tombstone") >= 2);
        assertThat(store.textsWith(olga.email)).isEmpty();
        assertThat(store.textsWith(olga.device)).isEmpty();
        assertThat(store.textsWith("Orlova")).isEmpty();
        as("admin").get("/v1/leads/" + lead).then().statusCode(404);
        as("admin").get("/v1/leads?email=" + olga.email).then().body("items.size()", equalTo(0));
        assertThat(store.count(
                        "SELECT count(*) FROM erased_lead WHERE id::text = $1 AND reason = 'PERSON_ASKED'", lead))
                .isOne();
        assertThat(TestTopics.await(
                        Topics.SCORES,
                        1,
                        wire -> LEAD_ERASED.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                && lead.equals(wire.key())))
                .hasSize(1);
    }

    @Test
    void whoComesBackAfterwardsIsANewLead() {
        // Given
        Visitor paul = new Visitor();
        String lead = identified(paul, Map.of());
        erase(lead).statusCode(200);

        // When
        Wire.send(paul.later(Map.of()));

        // Then
        JsonNode fresh = Wire.said(
                SCORE_CHANGED, paul.email, one -> !lead.equals(one.get("leadId").asText()));
        as("admin")
                .get("/v1/leads/" + fresh.get("leadId").asText() + "/events")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void aDeviceThatSomebodyElseUsedDoesNotBecomeTheirsByAnErasure() {
        // Given
        Visitor rosa = new Visitor();
        Visitor stan = new Visitor();
        String lead = identified(rosa, Map.of());
        Wire.send(
                rosa.anonymous("Webinar Attended", Map.of()),
                Visitor.event(
                        "identify",
                        null,
                        rosa.device,
                        stan.userId,
                        Map.of("email", stan.email),
                        Map.of(),
                        Instant.now(),
                        100));
        String other =
                Wire.said(SCORE_CHANGED, stan.email, 1).get(0).get("leadId").asText();

        // When
        erase(lead).statusCode(200);
        Wire.send(Visitor.event(
                "track", "Webinar Registered", rosa.device, stan.userId, Map.of(), Map.of(), Instant.now(), 100));

        // Then
        Wire.said(SCORE_CHANGED, stan.email, one -> one.at("/score/engagement").asDouble() == 5.0);
        assertThat(store.count(
                        "SELECT count(*) FROM lead_identifier WHERE value = $1 AND lead_id::text = $2",
                        rosa.device,
                        other))
                .isZero();
    }

    @Test
    void eventsThatArriveWhileSomebodyIsForgottenLeaveNothingBehind() {
        // Given
        Visitor tina = new Visitor();
        String lead = identified(tina, Map.of());
        AcceptedEvent[] before = IntStream.range(0, 40)
                .mapToObj(i -> Visitor.event(
                        "track",
                        "Webinar Attended",
                        tina.device,
                        tina.userId,
                        Map.of(),
                        Map.of(),
                        Instant.now().minusSeconds(100 + i),
                        100))
                .toArray(AcceptedEvent[]::new);

        // When
        for (int i = 0; i < before.length; i += 4) {
            Wire.send(java.util.Arrays.copyOfRange(before, i, i + 4));
            if (i == 16) {
                erase(lead).statusCode(200);
            }
        }
        Wire.send(tina.later(Map.of("name", "Tina")));

        // Then
        Wire.said(
                SCORE_CHANGED, tina.email, one -> one.at("/lead/name").asText().equals("Tina"));
        assertThat(store.eventsOf(tina.email)).isOne();
    }

    @Test
    void everythingKeptIsExported() {
        // Given
        Visitor vera = new Visitor();
        String lead = identified(vera, Map.of("title", "CFO"));

        // When
        List<String> lines = as("admin")
                .get("/v1/leads/" + lead + "/export")
                .then()
                .statusCode(200)
                .contentType(containsString("application/x-ndjson"))
                .extract()
                .asString()
                .lines()
                .toList();

        // Then
        assertThat(lines).allMatch(line -> line.startsWith("{\"record\":\""));
        assertThat(lines.stream().map(Wire::tree).map(line -> line.get("record").asText()))
                .contains("lead", "lead_identifier", "lead_event", "identity_link");
        assertThat(String.join("", lines)).contains(vera.email, vera.userId, vera.device, "CFO");
    }

    @Test
    void thePersonCanReadWhatIsKnownAndWhatItMeans() {
        // Given
        String lead = identified(new Visitor(), Map.of("title", "Marketing Manager"));

        // Then
        as("marketer")
                .get("/v1/leads/" + lead + "/explanation")
                .then()
                .statusCode(200)
                .body("known.what", hasItem("Job title"))
                .body("known.find { it.what == 'Job title' }.from", containsString("test"))
                .body("meaning", hasItem(containsString("Manages the work: Marketing Manager (10 points)")))
                .body("givenTo", hasItem("It was not given to our sales team."));
        assertThat(as("marketer")
                        .accept("text/plain")
                        .get("/v1/leads/" + lead + "/explanation")
                        .asString())
                .contains("Job title: Marketing Manager")
                .doesNotContain("lead", "MQL");
    }

    @Test
    void whoObjectsToProfilingHasNoScoreUntilTheyAskForContact() {
        // Given
        Visitor will = new Visitor();
        String lead = identified(will, Map.of("title", "CTO"));

        // When
        as("marketer")
                .post("/v1/leads/" + lead + "/objection")
                .then()
                .statusCode(200)
                .body("objects", equalTo(true));

        // Then
        as("marketer")
                .get("/v1/leads/" + lead)
                .then()
                .body("score", equalTo(0))
                .body("consent.profiling", equalTo(false));
        as("marketer")
                .get("/v1/leads/" + lead + "/score")
                .then()
                .body("scored", equalTo(false))
                .body("contributions.size()", equalTo(0));
        Wire.send(will.later("Demo Requested"));
        JsonNode crossed = Wire.said(dev.baton.contracts.EventTypes.THRESHOLD_CROSSED, will.email, 1)
                .get(0);
        assertThat(crossed.at("/score/qualifiedBy")).hasSize(1);
        assertThat(crossed.at("/score/total").asDouble()).isZero();
        as("marketer").delete("/v1/leads/" + lead + "/objection").then().body("objects", equalTo(false));
        as("marketer").get("/v1/leads/" + lead + "/score").then().body("scored", equalTo(true));
    }

    @Test
    void erasureAsksForAReasonAndForAnAdministrator() {
        // Given
        String nobody = "/v1/leads/" + UUID.randomUUID();

        // Then
        as("admin").delete(nobody).then().statusCode(400).body("detail", containsString("PERSON_ASKED"));
        as("admin").delete(nobody + "?reason=PERSON_ASKED").then().statusCode(404);
        as("marketer").delete(nobody + "?reason=PERSON_ASKED").then().statusCode(403);
        as("marketer").get(nobody + "/export").then().statusCode(403);
        as("admin").get(nobody + "/export").then().statusCode(404);
        as("rep").get(nobody + "/explanation").then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse erase(String lead) {
        return as("admin").delete("/v1/leads/" + lead + "?reason=PERSON_ASKED").then();
    }

    private static String identified(Visitor visitor, Map<String, Object> traits) {
        Wire.send(visitor.identify(new HashMap<>(traits)));
        return Wire.said(SCORE_CHANGED, visitor.email, 1).get(0).get("leadId").asText();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("tester", role));
    }
}
