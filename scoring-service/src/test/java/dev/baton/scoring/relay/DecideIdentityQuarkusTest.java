package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.LEAD_MERGED;
import static dev.baton.contracts.EventTypes.LEAD_SPLIT;
import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.contracts.Topics;
import dev.baton.kit.message.CloudEventHeader;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.localstack.testing.TestTopics;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@BootedScoring
class DecideIdentityQuarkusTest {

    @Inject
    Store store;

    @Test
    void aMergeIsTheScoreOfTheUnionNotTheSumAndASplitUndoesIt() {
        // Given
        Visitor anna = new Visitor();
        Visitor bea = new Visitor();
        Wire.send(anna.identify(Map.of("title", "Director")), anna.known("Webinar Attended", Map.of()));
        Wire.send(bea.identify(Map.of("city", "Berlin")), bea.known("Webinar Registered", Map.of()));
        String one = scored(anna, 10.0);
        String other = scored(bea, 5.0);
        double annas = score(one);
        double beas = score(other);

        // When
        String survivor = merged(one, other);

        // Then
        assertThat(store.count("SELECT engagement::bigint FROM lead WHERE id::text = $1", survivor))
                .isEqualTo(15_000);
        as("marketer")
                .get("/v1/leads/" + (survivor.equals(one) ? other : one))
                .then()
                .body("id", equalTo(survivor));
        assertThat(told(LEAD_MERGED, survivor)).isEqualTo("manual");
        List<String> apart = takenOut(survivor, bea);
        assertThat(apart).hasSize(1);
        String annaAgain = leadOf(anna.email);
        String beaAgain = leadOf(bea.email);
        assertThat(List.of(annaAgain, beaAgain)).containsExactlyInAnyOrder(survivor, apart.get(0));
        assertThat(score(annaAgain)).isEqualTo(annas);
        assertThat(score(beaAgain)).isEqualTo(beas);
        assertThat(told(LEAD_SPLIT, survivor)).isEqualTo("manual");
        Wire.send(bea.known("Webinar Attended", Map.of()));
        Wire.said(
                SCORE_CHANGED,
                bea.email,
                said -> engagement(said) == 15.0 && said.get("leadId").asText().equals(beaAgain));
    }

    @Test
    void theSameDecisionUnderOneKeyIsMadeOnce() {
        // Given
        Visitor anna = new Visitor();
        Visitor bea = new Visitor();
        Wire.send(anna.identify(Map.of()), bea.identify(Map.of()));
        String one =
                Wire.said(SCORE_CHANGED, anna.email, 1).get(0).get("leadId").asText();
        String other =
                Wire.said(SCORE_CHANGED, bea.email, 1).get(0).get("leadId").asText();
        Map<String, Object> body = Map.of("otherId", other, "reason", "same person");

        // When
        String first = keyed("m1", body, "/v1/leads/" + one + "/merge", 200);
        String again = keyed("m1", body, "/v1/leads/" + one + "/merge", 200);

        // Then
        assertThat(again).isEqualTo(first);
        keyed("m1", Map.of("otherId", one, "reason", "x"), "/v1/leads/" + one + "/merge", 422);
        keyed("m2", body, "/v1/leads/" + one + "/merge", 409);
        Map<String, Object> part =
                Map.of("identifiers", List.of(Map.of("kind", "anonymous-id", "value", bea.device)), "reason", "shared");
        assertThat(keyed("s1", part, "/v1/leads/" + one + "/split", 200))
                .isEqualTo(keyed("s1", part, "/v1/leads/" + one + "/split", 200));
    }

    private static String keyed(String key, Map<String, Object> body, String path, int status) {
        return as("marketer")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    @Test
    void parallelMergesOfThreeLeadsNeverFailWithAnError() {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 10; round++) {
                // Given
                List<String> leads = threeLeads();

                // When
                List<CompletableFuture<Integer>> merges = IntStream.range(0, 6)
                        .mapToObj(i -> CompletableFuture.supplyAsync(
                                () -> merge(leads.get(i % 3), leads.get((i + 1 + i / 3) % 3)), threads))
                        .toList();

                // Then
                assertThat(merges.stream().map(CompletableFuture::join).toList())
                        .contains(200)
                        .isSubsetOf(200, 409);
                assertThat(store.count(
                                "SELECT count(*) FROM lead WHERE id::text = ANY(string_to_array($1, ',')) AND merged_into IS NULL",
                                String.join(",", leads)))
                        .isOne();
            }
        }
    }

    private static List<String> threeLeads() {
        return Stream.of(new Visitor(), new Visitor(), new Visitor())
                .map(visitor -> {
                    Wire.send(visitor.identify(Map.of()));
                    return Wire.said(SCORE_CHANGED, visitor.email, 1)
                            .getFirst()
                            .get("leadId")
                            .asText();
                })
                .toList();
    }

    private static int merge(String lead, String other) {
        return as("marketer")
                .body(Map.of("otherId", other, "reason", "same person"))
                .post("/v1/leads/" + lead + "/merge")
                .statusCode();
    }

    @Test
    void cuttingAnEdgeTakesOutWhatHangsOnItAlone() {
        // Given
        Visitor dan = new Visitor();
        Wire.send(dan.identify(Map.of()), dan.anonymous("Webinar Attended", Map.of()));
        String lead = scored(dan, 10.0);

        // When
        as("marketer")
                .body(Map.of(
                        "edge",
                        List.of(
                                Map.of("kind", "user-id", "value", dan.userId),
                                Map.of("kind", "anonymous-id", "value", dan.device)),
                        "reason",
                        "a library's computer"))
                .post("/v1/leads/" + lead + "/split")
                .then()
                .statusCode(200);

        // Then
        assertThat(store.count("SELECT engagement::bigint FROM lead WHERE id::text = $1", lead))
                .isZero();
        assertThat(store.count(
                        "SELECT count(*) FROM lead_identifier WHERE value = $1 AND lead_id::text <> $2",
                        dan.device,
                        lead))
                .isOne();
    }

    @Test
    void refusesWhatMakesNoSense() {
        // Given
        Visitor carl = new Visitor();
        Wire.send(carl.identify(Map.of()));
        String lead =
                Wire.said(SCORE_CHANGED, carl.email, 1).get(0).get("leadId").asText();

        // Then
        post(lead, "merge", Map.of("otherId", lead, "reason", "x"), 409);
        post(lead, "merge", Map.of("otherId", UUID.randomUUID().toString(), "reason", "x"), 404);
        post(lead, "merge", Map.of("reason", "x"), 400);
        post(lead, "merge", Map.of("otherId", UUID.randomUUID().toString()), 400);
        post(lead, "split", Map.of("identifiers", List.of(), "reason", "x"), 409);
        post(lead, "split", Map.of("identifiers", List.of(Map.of("kind", "shoe", "value", "41")), "reason", "x"), 400);
        post(
                lead,
                "split",
                Map.of("identifiers", List.of(Map.of("kind", "email", "value", "who@acme.example")), "reason", "x"),
                409);
        given().auth()
                .oauth2(TestTokens.of("tester", "rep"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/leads/" + lead + "/merge")
                .then()
                .statusCode(403);
    }

    /** The lead of somebody once it has so many points for what it did. */
    private static String scored(Visitor visitor, double engagement) {
        return Wire.said(SCORE_CHANGED, visitor.email, said -> engagement(said) == engagement)
                .get("leadId")
                .asText();
    }

    private static String merged(String one, String other) {
        return as("marketer")
                .body(Map.of("otherId", other, "reason", "same person"))
                .post("/v1/leads/" + one + "/merge")
                .then()
                .statusCode(200)
                .extract()
                .path("leadId");
    }

    private static List<String> takenOut(String lead, Visitor visitor) {
        return as("marketer")
                .body(Map.of(
                        "identifiers",
                        List.of(
                                Map.of("kind", "user-id", "value", visitor.userId),
                                Map.of("kind", "email", "value", visitor.email),
                                Map.of("kind", "anonymous-id", "value", visitor.device)),
                        "reason",
                        "two sisters"))
                .post("/v1/leads/" + lead + "/split")
                .then()
                .statusCode(200)
                .extract()
                .path("separatedLeadIds");
    }

    private static void post(String lead, String verb, Map<String, Object> body, int status) {
        as("admin")
                .body(body)
                .post("/v1/leads/" + lead + "/" + verb)
                .then()
                .statusCode(status)
                .contentType(containsString("problem+json"));
    }

    private static String told(String type, String lead) {
        return Wire.json(TestTopics.await(
                                Topics.SCORES,
                                1,
                                wire -> type.equals(CloudEventHeader.TYPE.read(wire.headers()))
                                        && lead.equals(wire.key()))
                        .get(0))
                .get("reason")
                .asText();
    }

    private static double engagement(com.fasterxml.jackson.databind.JsonNode said) {
        return said.at("/score/engagement").asDouble();
    }

    /** Which of the two kept the id of the merged lead is a matter of who was there first. */
    private String leadOf(String email) {
        return store.first("SELECT id::text FROM lead WHERE email = $1 AND merged_into IS NULL", email)
                .orElseThrow()
                .getString(0);
    }

    private double score(String lead) {
        return store.count("SELECT total::bigint FROM lead WHERE id::text = $1", lead);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("tester", role)).contentType(ContentType.JSON);
    }
}
