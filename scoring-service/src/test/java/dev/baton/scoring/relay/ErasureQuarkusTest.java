package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.LEAD_ERASED;
import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import dev.baton.contracts.Topics;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.kit.text.EmailAddress;
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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class ErasureQuarkusTest {

    private final Browser tester = new Browser("tester", Roles.MARKETER);

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
    void parkedMessagesOfTheLeadAreDeleted() {
        // Given
        String lead = identified(new Visitor(), Map.of());
        store.run(
                "INSERT INTO parked_message (topic, key, headers, refusal)"
                        + " VALUES ('baton.scores', convert_to($1, 'UTF8'), '[]', 'RECORD_TOO_LARGE')",
                lead);

        // When
        erase(lead).statusCode(200);

        // Then
        assertThat(store.count("SELECT count(*) FROM parked_message WHERE key = convert_to($1, 'UTF8')", lead))
                .isZero();
    }

    @Test
    void lateEventsAreDroppedInWhateverSpellingTheyNameAnErasedPerson() {
        // Given
        Visitor ulla = new Visitor("b\u00fccher-" + UUID.randomUUID().toString().substring(0, 8) + ".example");
        String ascii = EmailAddress.of(ulla.email).orElseThrow().value();
        Wire.send(ulla.identify(Map.of("name", "Ulla")));
        String lead = Wire.said(SCORE_CHANGED, ascii, 1).get(0).get("leadId").asText();
        as("admin").get("/v1/leads?email=" + ascii).then().body("items[0].id", equalTo(lead));
        as("admin")
                .queryParam("email", ulla.email + "\u00a0")
                .get("/v1/leads")
                .then()
                .body("items[0].id", equalTo(lead));
        long dropped = store.count("SELECT COALESCE(sum(dropped), 0) FROM tombstone");

        // When
        erase(lead).statusCode(200);
        Instant before = Instant.now().minusSeconds(60);
        Wire.send(
                Visitor.event(
                        "identify", null, "late-" + ulla.device, null, Map.of("email", ascii), Map.of(), before, 100),
                Visitor.event(
                        "identify",
                        null,
                        "late-" + ulla.device,
                        null,
                        Map.of("email", ulla.email),
                        Map.of(),
                        before,
                        100));

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count("SELECT COALESCE(sum(dropped), 0) FROM tombstone") >= dropped + 2);
        assertThat(store.textsWith(ascii)).isEmpty();
        assertThat(store.textsWith(ulla.email)).isEmpty();
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
    void aPersonWhoWasOnceMergedWithSomebodyElseIsForgottenThereToo() {
        // Given
        Visitor lea = new Visitor();
        Visitor mo = new Visitor();
        String one = identified(lea, Map.of());
        String other = identified(mo, Map.of());
        tester.led("/console/duplicates/" + one + "/" + other + "/merge", "reason", "Mo is " + mo.email);
        String merged = tester.get("/console/leads/" + one).asString();
        tester.led(Browser.formOf(merged, "Undo"));
        String moAgain = store.first("SELECT id::text FROM lead WHERE email = $1 AND merged_into IS NULL", mo.email)
                .orElseThrow()
                .getString(0);

        // When
        erase(moAgain).statusCode(200);

        // Then
        assertThat(store.textsWith(mo.email)).isEmpty();
        assertThat(store.textsWith(mo.device)).isEmpty();
        as("admin").get("/v1/leads?email=" + lea.email).then().body("items.size()", equalTo(1));
    }

    @Test
    void anMqlThatIsForgottenCeasesToBeOneBeforeItIsForgottenAndNothingIsSaidOfThePerson() {
        // Given
        Visitor uta = new Visitor();
        Wire.send(uta.identify(Map.of("title", "CTO", "name", "Uta Unger")), uta.known("Demo Requested", Map.of()));
        String lead =
                Wire.said(THRESHOLD_CROSSED, uta.email, 1).get(0).get("leadId").asText();

        // When
        erase(lead).statusCode(200);

        // Then
        List<ConsumerRecord<String, byte[]>> told = TestTopics.await(
                Topics.SCORES,
                2,
                wire -> lead.equals(wire.key())
                        && (LEAD_ERASED.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                || Wire.json(wire).path("cause").asText().equals("ERASURE")));
        JsonNode down = Wire.json(told.get(0));
        assertThat(down.get("direction").asText()).isEqualTo("DOWN");
        assertThat(down.get("crossing").asInt()).isEqualTo(2);
        assertThat(down.toString()).doesNotContain(uta.email, uta.userId, uta.device, "Unger");
        assertThat(CloudEventHeader.TYPE.read(told.get(1).headers())).isEqualTo(LEAD_ERASED);
    }

    @Test
    void whatPeopleSaidOfThePersonIsNotKeptWithTheAnswersToTheirRequests() {
        // Given
        Visitor vic = new Visitor();
        String lead = identified(vic, Map.of());
        String said = "Works for " + vic.userId;
        as("admin")
                .header("Idempotency-Key", "once")
                .contentType("application/json")
                .body(Map.of("kind", "PIN", "points", 0, "reason", said))
                .post("/v1/leads/" + lead + "/adjustments")
                .then()
                .statusCode(201);

        // When
        erase(lead).statusCode(200);

        // Then
        assertThat(store.textsWith(said)).isEmpty();
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
