package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedIngest
class WebhooksQuarkusTest {

    private static final String DOCUMENT = """
            {"signature":{"preset":"STANDARD_WEBHOOKS"},"messageId":{"header":"webhook-id"},
             "calls":[{"type":"identify","traits":{"email":"/email"}},
                      {"type":"track","event":"=payload.form + ' Submitted'","properties":{"seats":"/seats"}}]}""";

    private static final String BODY = "{\"email\":\"vera@acme.org\",\"form\":\"Demo\",\"seats\":7}";

    private String id;
    private String secret;

    @Inject
    Pool pool;

    @BeforeEach
    void aWebhook() {
        id = as("mia")
                .body("{\"name\":\"form %s\",\"kind\":\"WEBHOOK\"}".formatted(UUID.randomUUID()))
                .post("/v1/sources")
                .jsonPath()
                .getString("id");
        secret = as("mia")
                .body(DOCUMENT)
                .put("/v1/sources/" + id + "/webhook")
                .then()
                .statusCode(200)
                .body("address", equalTo("/v1/webhooks/" + id))
                .extract()
                .path("secret");
    }

    @Test
    void aSignedMessageBecomesItsCallsOnce() throws Exception {
        // When
        ValidatableResponse first = delivered("msg-1", BODY, secret);

        // Then
        first.statusCode(200)
                .body("results.status", equalTo(List.of("accepted", "accepted")))
                .body("results.messageId", hasItem("msg-1/0"));
        delivered("msg-1", BODY, secret)
                .statusCode(200)
                .body("results.status", equalTo(List.of("duplicate", "duplicate")));
    }

    @Test
    void aMessageThatCannotBeMappedIsKeptWithItsReason() throws Exception {
        delivered("msg-2", "{\"email\":\"vera@acme.org\"}", secret)
                .statusCode(200)
                .body("success", equalTo(false))
                .body("results[0].code", equalTo("WEBHOOK_UNMAPPED"));
        delivered("msg-3", "not json", secret).statusCode(200).body("results[0].code", equalTo("WEBHOOK_UNMAPPED"));
        // no text column holds a NUL
        delivered("msg-5", "no \0 json", secret).statusCode(200).body("results[0].code", equalTo("WEBHOOK_UNMAPPED"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("mia")
                .queryParam("source", id)
                .get("/v1/rejections")
                .then()
                .body("items", hasSize(3)));
    }

    @Test
    void aFormIsTakenAndItsNulIsKeptWhereNoneIsStored() throws Exception {
        // When
        delivered("msg-8", "application/x-www-form-urlencoded", "email=vera%40acme.org&form=De%00mo&seats=7", secret)
                .statusCode(200)
                .body("results.status", equalTo(List.of("accepted", "rejected")))
                .body("results[1].code", equalTo("TEXT_INVALID"))
                .body("results[1].pointer", equalTo("/event"));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> as("mia")
                .queryParam("source", id)
                .get("/v1/rejections")
                .then()
                .body("items.code", equalTo(List.of("TEXT_INVALID"))));
    }

    @Test
    void aLargeMessageIsUnderstoodBesideTheEventLoops() throws Exception {
        String large = BODY.replaceFirst("\\{", "{\"more\":\"" + "x".repeat(100 * 1024) + "\",");
        delivered("msg-9", large, secret)
                .statusCode(200)
                .body("results.status", equalTo(List.of("accepted", "accepted")));
    }

    @Test
    void whoDidNotSignLeavesNothingBehind() throws Exception {
        delivered("msg-4", BODY, "whsec_AAAA").statusCode(401).contentType("application/problem+json");
        given().body(BODY).post("/v1/webhooks/" + id).then().statusCode(401);
        given().body(BODY).post("/v1/webhooks/" + UUID.randomUUID()).then().statusCode(401);
        given().body(BODY).post("/v1/webhooks/nonsense").then().statusCode(401);
        given().body(new byte[200 * 1024]).post("/v1/webhooks/" + id).then().statusCode(413);
    }

    @Test
    void theSecretIsShownOnceAndStoredSealed() {
        // When
        as("mia")
                .get("/v1/sources/" + id + "/webhook")
                .then()
                .statusCode(200)
                .body("signature.preset", equalTo("STANDARD_WEBHOOKS"))
                .body(not(containsString(secret)));
        as("mia")
                .body(DOCUMENT)
                .put("/v1/sources/" + id + "/webhook")
                .then()
                .statusCode(200)
                .body("secret", nullValue());

        // Then
        var row = pool.preparedQuery("SELECT document, sealed_secret FROM source_webhook WHERE source_id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next();
        assertThat(row.getString("sealed_secret")).startsWith("v1:").doesNotContain(secret);
        assertThat(row.getString("document")).doesNotContain("secret");
    }

    @Test
    void theToolsOwnSecretCounts() throws Exception {
        // Given
        String own = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String document = DOCUMENT.replaceFirst("\\{", "{\"secret\":\"" + own + "\",");

        // When
        as("mia")
                .body(document)
                .put("/v1/sources/" + id + "/webhook")
                .then()
                .statusCode(200)
                .body("secret", nullValue());

        // Then
        delivered("msg-5", BODY, own).statusCode(200);
        delivered("msg-6", BODY, secret).statusCode(401);
    }

    @Test
    void aTrialShowsWhatWouldBecomeOfAMessageAndKeepsNothing() {
        as("mia")
                .body("{\"payload\":" + BODY + "}")
                .post("/v1/sources/" + id + "/webhook/test")
                .then()
                .statusCode(200)
                .body("calls", hasSize(2))
                .body("calls[1].event", equalTo("Demo Submitted"))
                .body("results.status", equalTo(List.of("accepted", "accepted")));
        as("mia")
                .body("{\"payload\":{},\"webhook\":" + DOCUMENT + "}")
                .post("/v1/sources/" + id + "/webhook/test")
                .then()
                .body("unmapped.code", equalTo("WEBHOOK_UNMAPPED"))
                .body("unmapped.detail", containsString("form"));
    }

    @Test
    void refusesWhatIsNoWebhook() {
        as("mia")
                .body("{\"signature\":\"GITHUB\"}")
                .put("/v1/sources/" + id + "/webhook")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/calls"));
        String site = as("mia")
                .body("{\"name\":\"site %s\"}".formatted(id))
                .post("/v1/sources")
                .jsonPath()
                .getString("id");
        as("mia").body(DOCUMENT).put("/v1/sources/" + site + "/webhook").then().statusCode(409);
        as("mia").body("{}").post("/v1/sources/" + id + "/keys").then().statusCode(409);
    }

    private ValidatableResponse delivered(String messageId, String body, String by) throws Exception {
        return delivered(messageId, "application/json", body, by);
    }

    private ValidatableResponse delivered(String messageId, String type, String body, String by) throws Exception {
        long now = Instant.now().getEpochSecond();
        return given().config(Requests.untouched(type))
                .contentType(type)
                .header("webhook-id", messageId)
                .header("webhook-timestamp", now)
                .header("webhook-signature", new Webhook(by).sign(messageId, now, body))
                .body(body)
                .post("/v1/webhooks/" + id)
                .then();
    }

    private static RequestSpecification as(String userName) {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of(userName, Roles.MARKETER));
    }
}
