package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BootedScoring
class PersonalDataQuarkusTest {

    @Inject
    Store store;

    @Test
    void everythingKeptIsExported() {
        // Given
        Visitor vera = new Visitor();
        String lead = identified(vera, Map.of("title", "CFO"));

        // When
        List<String> lines = export(lead);

        // Then
        assertThat(lines).allMatch(line -> line.startsWith("{\"record\":\""));
        assertThat(lines.stream().map(Wire::tree).map(line -> line.get("record").asText()))
                .contains("lead", "lead_identifier", "lead_event", "identity_link");
        assertThat(String.join("", lines)).contains(vera.email, vera.userId, vera.device, "CFO");
    }

    @Test
    void whatIsKeptUnderIdsThatWereAbsorbedOrSplitIsExportedToo() {
        // Given
        Visitor wanda = new Visitor();
        Visitor xena = new Visitor();
        String wandas = identified(wanda, Map.of());
        String xenas = identified(xena, Map.of());
        Wire.send(xena.known("Demo Requested", Map.of()));
        Wire.said(dev.baton.contracts.EventTypes.THRESHOLD_CROSSED, xena.email, 1);
        adjust(wandas, "Wanda is a friend");
        adjust(xenas, "Xena is a friend");
        as("marketer")
                .contentType("application/json")
                .body(Map.of("otherId", xenas, "reason", "one person"))
                .post("/v1/leads/" + wandas + "/merge")
                .then()
                .statusCode(200);

        // When
        List<String> merged = export(wandas);
        Browser mia = new Browser("mia", Roles.MARKETER);
        mia.led(Browser.formOf(mia.get("/console/leads/" + wandas).asString(), "Undo"));
        String xenasNow = store.first("SELECT lead_id::text FROM lead_identifier WHERE value = $1", xena.userId)
                .orElseThrow()
                .getString(0);
        List<String> apart = export(xenasNow);

        // Then
        assertThat(of("adjustment", merged))
                .hasSize(2)
                .anyMatch(line -> line.contains("Wanda is a friend"))
                .anyMatch(line -> line.contains("Xena is a friend"));
        assertThat(of("lead_crossing", merged)).anyMatch(line -> line.contains(xenas));
        assertThat(of("identity_change", merged)).singleElement().asString().contains("one person", xena.email);
        assertThat(of("adjustment", apart)).singleElement().asString().contains("Xena is a friend");
        assertThat(of("identity_change", apart)).hasSize(2);
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
    void anExportGivesPointsAsTheApiDoes() {
        // Given
        String lead = identified(new Visitor(), Map.of("title", "Marketing Manager"));
        adjust(lead, "A friend");

        // When
        List<String> lines = export(lead);

        // Then
        assertThat(of("lead", lines))
                .singleElement()
                .asString()
                .contains("\"fit\":15,", "\"total\":16,", "\"completeness\":0.2,", "\"points\":1,")
                .doesNotContain("000,");
        assertThat(of("adjustment", lines)).singleElement().asString().contains("\"points\":1,");
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

    private static List<String> export(String lead) {
        return as("admin")
                .get("/v1/leads/" + lead + "/export")
                .then()
                .statusCode(200)
                .contentType(containsString("application/x-ndjson"))
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static List<String> of(String record, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("{\"record\":\"" + record + "\""))
                .toList();
    }

    private static void adjust(String lead, String reason) {
        as("marketer")
                .contentType("application/json")
                .body(Map.of("kind", "ADD", "points", 1, "reason", reason))
                .post("/v1/leads/" + lead + "/adjustments")
                .then()
                .statusCode(201);
    }

    private static String identified(Visitor visitor, Map<String, Object> traits) {
        Wire.send(visitor.identify(new HashMap<>(traits)));
        return Wire.said(SCORE_CHANGED, visitor.email, 1).get(0).get("leadId").asText();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of("tester", role));
    }
}
