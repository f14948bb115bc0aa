package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@BootedScoring
class ApiQuarkusTest {

    @Test
    void listsAndFindsLeads() {
        // Given
        Visitor lea = new Visitor();
        String lead = scored(lea);

        // Then
        as("marketer")
                .get("/v1/leads?email=" + lea.email.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(lead))
                .body("items[0].company", equalTo("Acme & Sons"))
                .body("items[0].qualified", equalTo(false))
                .body("items[0].score", notNullValue());
        as("admin").get("/v1/leads?q=" + lea.email.substring(0, 16)).then().body("items.id", hasItem(lead));
        as("admin").get("/v1/leads?q=" + lea.email + "&minScore=99").then().body("items", hasSize(0));
        as("admin")
                .get("/v1/leads?q=" + lea.email + "&minScore=20.5&qualified=false")
                .then()
                .body("items", hasSize(1));
        as("admin").get("/v1/leads?q=" + lea.email + "&stage=MQL").then().body("items", hasSize(0));
    }

    @Test
    void findsLeadsByUserIdAndExternalIdExactly() {
        // Given
        Visitor lea = new Visitor();
        String lead = scored(lea);
        scored(new Visitor());

        // Then
        as("integrator").get("/v1/leads?userId=" + lea.userId).then().body("items.id", equalTo(List.of(lead)));
        as("integrator").get("/v1/leads?externalId=" + lea.userId).then().body("items.id", equalTo(List.of(lead)));
        as("integrator").get("/v1/leads?externalId=" + lea.device).then().body("items.id", equalTo(List.of(lead)));
        as("integrator").get("/v1/leads?userId=" + lea.device).then().body("items", hasSize(0));
        as("integrator")
                .get("/v1/leads?userId=" + lea.userId.substring(0, 8))
                .then()
                .body("items", hasSize(0));
        as("integrator")
                .get("/v1/leads?limit=1&userId=%s&email=%s".formatted(lea.userId, lea.email))
                .then()
                .body("items.id", equalTo(List.of(lead)))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=\u00a0", "userId= ", "email=\u200b", "externalId=", "stage= ", "qualified=", "minScore=\t"})
    void blankFilterIsRefused(String filter) {
        String name = filter.substring(0, filter.indexOf('='));
        as("marketer")
                .queryParam(name, filter.substring(name.length() + 1))
                .get("/v1/leads")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("invalid-parameter"))
                .body("detail", containsString(name + " is blank"))
                .body("detail", containsString("leave the parameter out"));
    }

    @Test
    void unknownQueryParameterIsRefusedWithASuggestion() {
        as("marketer")
                .get("/v1/leads?mail=x@acme.example")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("unknown-parameter"))
                .body("detail", containsString("Did you mean 'email'?"))
                .body("detail", containsString("userId"));
    }

    @Test
    void unknownBodyFieldIsRefusedWithASuggestion() {
        as("marketer")
                .contentType("application/json")
                .body("{\"otherID\":\"x\",\"reason\":\"r\"}")
                .post("/v1/leads/" + UUID.randomUUID() + "/merge")
                .then()
                .statusCode(400)
                .body("type", endsWith("unknown-field"))
                .body("detail", containsString("Did you mean 'otherId'?"));
    }

    @Test
    void pagesThroughLeads() {
        // Given
        scored(new Visitor());
        scored(new Visitor());

        // When
        JsonPath first = as("integrator")
                .get("/v1/leads?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath second = as("integrator")
                .get("/v1/leads?limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(second.getString("items[0].id")).isLessThan(first.getString("items[0].id"));
    }

    @Test
    void showsOneLead() {
        // Given
        Visitor max = new Visitor();
        String lead = scored(max);

        // Then
        as("sales-manager")
                .get("/v1/leads/" + lead)
                .then()
                .statusCode(200)
                .body("id", equalTo(lead))
                .body("email", equalTo(max.email))
                .body("lead.title", equalTo("Marketing Manager"))
                .body("identifiers.value", hasItem(max.userId))
                .body("mergedFrom", hasSize(0));
        as("sales-manager")
                .get("/v1/leads/" + lead + "/events?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].name", equalTo("Webinar Attended"))
                .body("nextCursor", notNullValue());
    }

    @Test
    void theScoreFromScratchIsTheStoredOneAndAddsUp() {
        // Given
        Visitor nora = new Visitor();
        String lead = scored(nora);
        JsonNode stored = Wire.said(SCORE_CHANGED, nora.email, one -> one.at("/score/contributions")
                .toString()
                .contains("webinar-attended"));

        // When
        JsonPath score = as("marketer")
                .get("/v1/leads/" + lead + "/score?asOf="
                        + stored.at("/score/asOf").asText())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

        // Then
        assertThat(new BigDecimal(score.getString("total")))
                .isEqualByComparingTo(stored.at("/score/total").decimalValue());
        List<Object> points = score.getList("contributions.points");
        assertThat(points.stream().map(one -> new BigDecimal(one.toString())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score.getString("total"));
        assertThat(score.getString("leadId")).isEqualTo(lead);
        assertThat(score.getList("contributions.find { it.rule == 'webinar-attended' }.eventIds"))
                .hasSize(1);
        assertThat(score.getList("contributions.rule")).hasSameSizeAs(stored.at("/score/contributions"));
    }

    @Test
    void aPastInstantIsScoredByWhatWasKnownThen() {
        // Given
        String lead = scored(new Visitor());

        // Then
        as("marketer")
                .get("/v1/leads/" + lead + "/score?asOf=2020-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("total", equalTo(0))
                .body("scored", equalTo(false));
    }

    @Test
    void showsTheModels() {
        as("marketer").get("/v1/models").then().statusCode(200).body("items.key", hasItem("default"));
        as("marketer")
                .get("/v1/models/default")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("document.qualification.recipes[0].id", equalTo("decision-maker-evaluating"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/leads/0190f3c2-0000-7000-8000-000000000000, 404, lead-not-found",
        "/v1/leads/0190f3c2-0000-7000-8000-000000000000/score, 404, lead-not-found",
        "/v1/leads/0190f3c2-0000-7000-8000-000000000000/events, 404, lead-not-found",
        "/v1/leads/x, 400, invalid-parameter",
        "/v1/leads?minScore=many, 400, invalid-parameter",
        "/v1/leads?stage=BEST, 400, invalid-parameter",
        "/v1/leads?qualified=perhaps, 400, invalid-parameter",
        "/v1/leads?limit=0, 400, invalid-parameter",
        "/v1/leads?cursor=!, 400, invalid-cursor",
        "/v1/leads?cursor=eA, 400, invalid-cursor",
        "/v1/leads/0190f3c2-0000-7000-8000-000000000000/score?asOf=now, 400, invalid-parameter",
        "/v1/leads/0190f3c2-0000-7000-8000-000000000000/score?model=x, 404, model-not-found",
        "/v1/models/x, 404, model-not-found"
    })
    void refusesWithAProblemThatSaysWhatToDo(String path, int status, String type) {
        as("admin")
                .get(path)
                .then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:baton:problem:" + type))
                .body("detail", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/leads", "/v1/leads/x", "/v1/leads/x/score", "/v1/leads/x/events", "/v1/models"})
    void nobodySeesWhatIsNotTheirs(String path) {
        given().get(path).then().statusCode(401);
        as("rep").get(path).then().statusCode(403);
    }

    private static RequestSpecification as(String role) {
        return given().config(RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig()))
                .auth()
                .oauth2(TestTokens.of("tester", role));
    }

    private static String scored(Visitor visitor) {
        Wire.send(
                visitor.identify(Map.of("title", "Marketing Manager", "company", "Acme & Sons")),
                visitor.known("Webinar Registered", Map.of()),
                visitor.known("Webinar Attended", Map.of()));
        return Wire.said(SCORE_CHANGED, visitor.email, one -> one.at("/score/contributions")
                        .toString()
                        .contains("webinar-attended"))
                .get("leadId")
                .asText();
    }
}
