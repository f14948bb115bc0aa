package dev.baton.ingest.quarantine;

import static dev.baton.ingest.quarantine.Quarantined.awaited;
import static dev.baton.ingest.quarantine.Quarantined.mia;
import static dev.baton.ingest.quarantine.Quarantined.onlyId;
import static dev.baton.ingest.quarantine.Quarantined.sent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.Roles;
import dev.baton.ingest.BootedIngest;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The pages of the quarantine and of tracking plans, as a browser asks for them. */
@BootedIngest
class QuarantinePagesQuarkusTest {

    private final String message = "m-" + UUID.randomUUID();

    @Test
    void anItemIsFoundUnderstoodMendedAndReplayed() {
        // Given
        refused("{\"type\":\"track\",\"messageId\":\"%s\",\"event\":\"<b>Bold</b>\"}");
        String id = onlyId("messageId=" + message);
        browser("marketer")
                .get("/console/quarantine?q=" + message)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("IDENTITY_MISSING"),
                        containsString("&lt;b&gt;Bold&lt;/b&gt;"),
                        not(containsString("<b>Bold")),
                        containsString("/console/quarantine/" + id)));
        browser("marketer")
                .get("/console/quarantine/" + id)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("nothing: the item has no such value"), containsString("Send at least one")));

        // When
        browser("marketer")
                .formParam(
                        "item",
                        "{\"type\":\"track\",\r\n\"messageId\":\"%s\",\"event\":\"E\",\"userId\":\"u\"}"
                                .formatted(message))
                .post("/console/quarantine/" + id + "/replay")
                .then()
                .statusCode(200)
                .body(containsString("Accepted: it is an event now"));

        // Then
        assertThat(awaited("state=REPLAYED&messageId=" + message, 1).getString("items[0].replay.outcome"))
                .isEqualTo("accepted");
    }

    @Test
    void whatMatchesIsReplayedOrDiscardedAtOnce() {
        // Given
        refused("{\"type\":\"track\",\"messageId\":\"%s\",\"userId\":\"u\"}");
        String id = onlyId("messageId=" + message);

        // When
        followed(browser("marketer").formParam("q", message).post("/console/quarantine/replay-all"))
                .body(containsString("refused still"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> mia().get("/v1/rejections/" + id)
                .then()
                .body("replay.outcome", equalTo("rejected")));
        followed(browser("marketer").formParam("q", message).post("/console/quarantine/discard-all"))
                .body(containsString("1 item moved."));

        // Then
        onlyId("state=DISCARDED&messageId=" + message);
        followed(browser("marketer").post("/console/quarantine/" + id + "/restore"));
        onlyId("state=OPEN&messageId=" + message);
    }

    @Test
    void aPlanIsDraftedTriedAndActivatedOnItsPage() {
        // Given
        String key = "page-" + UUID.randomUUID();
        String path = "/console/plan/" + key;
        browser("marketer")
                .get("/console/plan?key=" + key)
                .then()
                .statusCode(200)
                .body(containsString("No draft yet"));
        browser("marketer")
                .formParam("document", "{\"evnets\":{}}")
                .post(path + "/draft")
                .then()
                .statusCode(422)
                .body(allOf(containsString("/evnets"), containsString("Did you mean")));

        // When
        followed(browser("marketer")
                        .formParam("document", "{\"events\":{\"A\":{}},\"description\":\"" + "x".repeat(1_900) + "\"}")
                        .post(path + "/draft"))
                .body(allOf(containsString("Saved."), containsString("value=\"1.1\"")));
        followed(browser("marketer").post(path + "/try")).body(containsString("The draft on the last hour"));
        followed(browser("marketer").formParam("revision", "9.9").post(path + "/activate"))
                .body(containsString("Nothing was changed"));

        // Then
        followed(browser("marketer").formParam("revision", "1.1").post(path + "/activate"))
                .body(containsString("Version 1 is active, by marketer"));
    }

    @Test
    void otherSitesAndOtherRolesGetNothing() {
        given().auth()
                .oauth2(TestTokens.of("max", Roles.SALES_MANAGER))
                .accept(ContentType.HTML)
                .get("/console/quarantine")
                .then()
                .statusCode(403);
        browser("marketer")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/console/quarantine/discard-all")
                .then()
                .statusCode(403);
    }

    private void refused(String item) {
        assertThat(sent("{\"batch\":[" + item.formatted(message) + "]}").getList("results.status"))
                .containsExactly("rejected");
    }

    private static ValidatableResponse followed(Response posted) {
        posted.then().statusCode(303);
        return browser("marketer")
                .urlEncodingEnabled(false)
                .get(posted.header("Location").replaceFirst("^https?://[^/]+", ""))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification browser(String userName) {
        return given().config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Sec-Fetch-Site"))
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .contentType(ContentType.URLENC)
                .accept(ContentType.HTML)
                .header("Sec-Fetch-Site", "same-origin")
                .auth()
                .oauth2(TestTokens.of(userName, Roles.MARKETER));
    }
}
