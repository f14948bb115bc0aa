package dev.baton.ingest;

import static dev.baton.ingest.inbound.rest.IngestProblem.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Problems of whole requests are really answered, under their type; those that need an outage have tests of their own. */
@BootedIngest
class EveryProblemQuarkusTest {

    private static final UUID NONE = UUID.randomUUID();

    private final Map<IngestProblem, Response> answers = new EnumMap<>(IngestProblem.class);
    private final String name = "every-" + UUID.randomUUID();

    @Test
    void everyProblemIsAnsweredUnderItsType() {
        // When
        whatIsNotThere();
        senders();
        sources();
        webhooks();
        plans();
        imports();

        // Then
        assertThat(answers).allSatisfy((problem, answer) -> {
            assertThat(answer.jsonPath().getString("type"))
                    .isEqualTo("urn:baton:problem:"
                            + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(answer.statusCode()).isEqualTo(problem.status());
            assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        });
    }

    private void whatIsNotThere() {
        answers.put(SOURCE_NOT_FOUND, admin().get("/v1/sources/" + NONE));
        answers.put(TRACKING_PLAN_NOT_FOUND, admin().get("/v1/tracking-plan/none-such"));
        answers.put(TRACKING_PLAN_TRIAL_NOT_FOUND, admin().get("/v1/tracking-plan/trials/" + NONE));
        answers.put(REJECTION_NOT_FOUND, admin().get("/v1/rejections/" + NONE));
        answers.put(REPLAY_NOT_FOUND, admin().get("/v1/rejections/replays/" + NONE));
        answers.put(IMPORT_NOT_FOUND, admin().get("/v1/imports/" + NONE));
        answers.put(REJECTION_FILTER_INVALID, admin().get("/v1/rejections?code=nope"));
        answers.put(REJECTION_FILTER_EMPTY, admin().body("{}").post("/v1/rejections/discard"));
        answers.put(MENDED_ITEM_MISSING, admin().body("{}").post("/v1/rejections/" + NONE + "/replay"));
    }

    private void senders() {
        answers.put(UNREADABLE_BODY, Requests.keyed().body("{").post("/v1/track"));
        answers.put(
                WRITE_KEY_MISSING,
                given().contentType(ContentType.JSON).body("{}").post("/v1/track"));
        answers.put(WRITE_KEY_UNKNOWN, Requests.keyed("nobody's").body("{}").post("/v1/track"));
        answers.put(NOT_AN_INTEGRATOR, admin().body("{}").post("/v1/track"));
        answers.put(CONTENT_TYPE_UNSUPPORTED, typed("image/png"));
        answers.put(
                CONTENT_ENCODING_UNSUPPORTED,
                Requests.keyed().header("Content-Encoding", "br").body("{}").post("/v1/track"));
    }

    private void sources() {
        String body = "{\"name\":\"%s\",\"kind\":\"SERVER\"}".formatted(name);
        String id = admin().body(body).post("/v1/sources").path("id");
        answers.put(SOURCE_NAME_TAKEN, admin().body(body).post("/v1/sources"));
        answers.put(SOURCE_NAME_INVALID, admin().body("{\"name\":\"\"}").post("/v1/sources"));
        answers.put(
                SOURCE_SETTINGS_INVALID,
                admin().body("{\"name\":\"x\",\"allowedOrigins\":[\"nonsense\"]}")
                        .post("/v1/sources"));
        answers.put(
                SOURCE_CHANGED,
                admin().header("If-Match", "\"99\"").body("{\"name\":\"y\"}").patch("/v1/sources/" + id));
        answers.put(SOURCE_KEYS_TOO_MANY, oneKeyTooMany(id));
        answers.put(SOURCE_IS_NO_WEBHOOK, admin().body(hook()).put("/v1/sources/" + id + "/webhook"));
    }

    private static Response oneKeyTooMany(String id) {
        Response answer = admin().body("{}").post("/v1/sources/" + id + "/keys");
        for (int i = 0; i < 50 && answer.statusCode() < 400; i++) {
            answer = admin().body("{}").post("/v1/sources/" + id + "/keys");
        }
        return answer;
    }

    private void webhooks() {
        String id = admin().body("{\"name\":\"hook %s\",\"kind\":\"WEBHOOK\"}".formatted(name))
                .post("/v1/sources")
                .path("id");
        answers.put(WEBHOOK_NOT_FOUND, admin().get("/v1/sources/" + id + "/webhook"));
        answers.put(WEBHOOK_INVALID, admin().body("[]").put("/v1/sources/" + id + "/webhook"));
        answers.put(SOURCE_HAS_NO_KEYS, admin().body("{}").post("/v1/sources/" + id + "/keys"));
        answers.put(
                WEBHOOK_SIGNATURE_INVALID,
                given().contentType(ContentType.JSON).body("{}").post("/v1/webhooks/" + id));
    }

    private void plans() {
        String draft = "/v1/tracking-plan/" + name + "/draft";
        answers.put(TRACKING_PLAN_KEY_INVALID, admin().get("/v1/tracking-plan/No%20Key"));
        answers.put(TRACKING_PLAN_INVALID, admin().body("[]").put(draft));
        admin().body("{\"events\":{}}").put(draft).then().statusCode(200);
        answers.put(TRACKING_PLAN_REVISION_MISSING, admin().post(draft + "/activate"));
        answers.put(TRACKING_PLAN_CHANGED, admin().header("If-Match", "\"7.7\"").post(draft + "/activate"));
    }

    private void imports() {
        String id = new TestImports().declared(TestImports.MAPPING, 10);
        String path = "/v1/imports/" + id;
        answers.put(
                IMPORT_INVALID,
                admin().body(TestImports.declaration(TestImports.MAPPING, 0)).post("/v1/imports"));
        answers.put(
                IMPORT_MAPPING_INVALID,
                admin().body(TestImports.declaration("7", 1)).post("/v1/imports"));
        answers.put(
                IMPORT_TOO_LARGE,
                admin().body(TestImports.declaration(TestImports.MAPPING, 1L << 60))
                        .post("/v1/imports"));
        answers.put(
                SOURCE_UNKNOWN,
                admin().body(TestImports.declaration(TestImports.MAPPING, 1).replace("\"local\"", "\"nobody\""))
                        .post("/v1/imports"));
        answers.put(IMPORT_STATE_CONFLICT, admin().post(path + "/start"));
        answers.put(
                IMPORT_VERSION_CONFLICT,
                admin().header("If-Match", "\"99\"").body(TestImports.MAPPING).put(path + "/mapping"));
        answers.put(UPLOAD_OFFSET_MISSING, piece("x").patch(path + "/content"));
        answers.put(UPLOAD_OFFSET_DIFFERS, piece("x").header("Upload-Offset", 5).patch(path + "/content"));
        answers.put(
                UPLOAD_TOO_LONG,
                piece("x".repeat(11)).header("Upload-Offset", 0).patch(path + "/content"));
        answers.put(
                UPLOAD_CHECKSUM_DIFFERS,
                piece("x")
                        .header("Upload-Offset", 0)
                        .header("Upload-Checksum", "sha256 AAAA")
                        .patch(path + "/content"));
    }

    private static RequestSpecification piece(String text) {
        return Requests.binary(text.getBytes(StandardCharsets.UTF_8)).auth().oauth2(TestTokens.of("ada", Roles.ADMIN));
    }

    private static Response typed(String type) {
        return given().config(Requests.untouched(type))
                .contentType(type)
                .auth()
                .preemptive()
                .basic(Requests.KEY, "")
                .body("{}")
                .post("/v1/track");
    }

    private static String hook() {
        return "{\"signature\":{\"preset\":\"STANDARD_WEBHOOKS\"},\"messageId\":{\"header\":\"webhook-id\"},"
                + "\"calls\":[{\"type\":\"track\",\"event\":\"/form\",\"userId\":\"/id\"}]}";
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("ada", Roles.ADMIN));
    }
}
