package dev.baton.scoring.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BootedScoring
class ModelsQuarkusTest {

    private static final RestAssuredConfig YAML = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT));

    private final String key = "region-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key + "/versions/1";
    private final String yaml = Documents.region(key, "Regional Read");

    @Test
    void aDraftBecomesApprovedByTwoPeople() {
        // Given
        imported(yaml);
        as("mia", "marketer").post(path + "/approvals/marketing").then().statusCode(409);

        // When
        as("mia", "marketer").post(path + "/validate").then().statusCode(200).body("valid", equalTo(true));
        as("mia", "marketer").post(path + "/approvals/sales").then().statusCode(403);
        as("ada", "admin").post(path + "/approvals/marketing").then().statusCode(200);
        as("ada", "admin").post(path + "/approvals/sales").then().statusCode(409);
        as("max", "sales-manager").post(path + "/approvals/sales").then().statusCode(200);

        // Then
        as("mia", "marketer")
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvals.SALES.by", equalTo("max"))
                .body("missing", hasSize(0));
        as("mia", "marketer")
                .header("If-Match", "\"3\"")
                .contentType("application/yaml")
                .body(yaml)
                .put(path)
                .then()
                .statusCode(409);
    }

    @Test
    void theEtagOfAnImportServesUntilTheApproval() {
        // Given
        String etag = as("mia", "marketer")
                .contentType("application/yaml")
                .body(yaml)
                .post("/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");

        // When
        as("mia", "marketer")
                .header("If-Match", etag)
                .post(path + "/validate")
                .then()
                .statusCode(200)
                .header("ETag", etag);

        // Then
        as("mia", "marketer")
                .header("If-Match", etag)
                .post(path + "/approvals/marketing")
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasImportedIsExportedToTheLetter() {
        // Given
        String text = "# agreed with sales on Monday\n" + yaml;
        imported(text);

        // Then
        assertThat(as("mia", "marketer")
                        .get(path + "/document")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void theSameImportTwiceIsOneDraft() {
        // Given
        String retryKey = UUID.randomUUID().toString();

        // When
        for (int i = 0; i < 2; i++) {
            as("mia", "marketer")
                    .header("Idempotency-Key", retryKey)
                    .contentType("application/yaml")
                    .body(yaml)
                    .post("/v1/models")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1));
        }

        // Then
        as("mia", "marketer").get("/v1/models/" + key + "/versions").then().body("items", hasSize(1));
    }

    @Test
    void anEditOfWhatSomebodyElseChangedIsRefused() {
        // Given
        imported(yaml);

        // When
        edit("\"1\"", yaml.replace("points: 7", "points: 9"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        // Then
        edit("\"1\"", yaml).then().statusCode(412).body("revision", equalTo(2));
        edit(null, yaml).then().statusCode(428);
    }

    @Test
    void saysInWordsWhatDiffersBetweenTwoVersions() {
        // Given
        imported(yaml);
        imported(yaml.replace("points: 7", "points: 9"));

        // Then
        as("max", "sales-manager")
                .get("/v1/models/" + key + "/versions/2/diff?against=1")
                .then()
                .statusCode(200)
                .body("changes", equalTo(java.util.List.of("Engagement rule read: 7 → 9 points")));
    }

    @Test
    void namesFaultsWithTheirPlacesAndChangesNothing() {
        // Given
        imported(yaml.replace("lead.title", "lead.titel"));

        // Then
        as("mia", "marketer")
                .post(path + "/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("findings[0].pointer", equalTo("/fit/rules/0/when/0"))
                .body("findings[0].message", containsString("did you mean 'lead.title'?"))
                .body("version.state", equalTo("DRAFT"));
    }

    @Test
    void doubtsEventsThatNobodySent() {
        // Given
        Visitor reader = new Visitor();
        Wire.send(reader.identify(java.util.Map.of()), reader.known("Regional Read", java.util.Map.of()));
        Wire.said(dev.baton.contracts.EventTypes.SCORE_CHANGED, reader.email, one -> true);

        // Then
        org.awaitility.Awaitility.await().untilAsserted(() -> as("mia", "marketer")
                .contentType("application/yaml")
                .body(Documents.region(key, "Regional Raed"))
                .post("/v1/models/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("findings.message", hasItem(containsString("did you mean 'Regional Read'?"))));
    }

    @Test
    void aDraftCanBeGivenUp() {
        // Given
        imported(yaml);

        // When
        as("mia", "marketer").delete(path).then().statusCode(200).body("state", equalTo("DISCARDED"));

        // Then
        as("mia", "marketer")
                .post(path + "/validate")
                .then()
                .statusCode(200)
                .body("version.state", equalTo("DISCARDED"));
        imported(yaml);
        as("mia", "marketer").get("/v1/models/" + key).then().body("version", equalTo(2));
    }

    @Test
    void nonsenseIsRefusedWithWhatWouldBeRight() {
        for (String nonsense :
                new String[] {"- a list", "key: [", "{\"name\": \"no key\"}", "a: 1\na: 2", "!!java.net.URL [x]"}) {
            as("mia", "marketer")
                    .contentType("application/yaml")
                    .body(nonsense)
                    .post("/v1/models")
                    .then()
                    .statusCode(422)
                    .body("findings", hasSize(1));
        }
        as("mia", "marketer").post("/v1/models").then().statusCode(org.hamcrest.Matchers.oneOf(400, 415));
        as("mia", "marketer").get("/v1/models/" + key + "/versions/x").then().statusCode(404);
        as("rita", "rep").get("/v1/models/schema").then().statusCode(403);
        as("mia", "marketer").get("/v1/models/schema").then().statusCode(200).body("title", equalTo("Scoring model"));
    }

    private void imported(String document) {
        as("mia", "marketer")
                .contentType("application/yaml")
                .body(document)
                .post("/v1/models")
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"));
    }

    private io.restassured.response.Response edit(String ifMatch, String document) {
        RequestSpecification request =
                as("mia", "marketer").contentType("application/yaml").body(document);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    private static RequestSpecification as(String user, String role) {
        return given().config(YAML).auth().oauth2(dev.baton.localstack.testing.TestTokens.of(user, role));
    }
}
