package dev.baton.ingest.quarantine;

import static dev.baton.ingest.quarantine.Quarantined.as;
import static dev.baton.ingest.quarantine.Quarantined.mia;
import static dev.baton.ingest.quarantine.Quarantined.onlyId;
import static dev.baton.ingest.quarantine.Quarantined.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.Roles;
import dev.baton.ingest.BootedIngest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quarantine refuses to be asked, and to let through. */
@BootedIngest
class RejectionRequestsQuarkusTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?code=NONSENSE",
                "?state=gone",
                "?from=yesterday",
                "?to=-999999999-01-01T00:00:00Z",
                "?limit=0",
                "?cursor=AAAA",
                "?messageId=%00"
            })
    void nonsenseInAFilterIsAClearProblem(String query) {
        mia().urlEncodingEnabled(false)
                .get("/v1/rejections" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"discard", "restore", "replay"})
    void aWriteHasToSayWhatItMeans(String verb) {
        mia().body("{}")
                .post("/v1/rejections/" + verb)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:baton:problem:rejection-filter-empty"));
    }

    @Test
    void anOutcomeByAPublicKeyStaysRefusedHoweverItIsReplayed() {
        // Given
        String message = "m-" + UUID.randomUUID();
        String key = as("ada", Roles.ADMIN)
                .body("{\"name\":\"%s\",\"kind\":\"BROWSER\"}".formatted(message))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        String forged =
                "{\"type\":\"outcome\",\"event\":\"won\",\"messageId\":\"%s\",\"userId\":\"u\"}".formatted(message);
        assertThat(sent(key, "{\"batch\":[" + forged + "]}").getString("results[0].code"))
                .isEqualTo("OUTCOME_NOT_ALLOWED");
        String id = onlyId("messageId=" + message);

        // Then
        String replay = "/v1/rejections/" + id + "/replay";
        refusedStill(mia().post(replay));
        refusedStill(mia().body("{\"item\":" + forged + "}").post(replay));
    }

    @Test
    void salesHasNoPartInIt() {
        as("max", Roles.SALES_MANAGER).get("/v1/rejections").then().statusCode(403);
        mia().get("/v1/rejections/" + UUID.randomUUID()).then().statusCode(404);
        mia().get("/v1/rejections/replays/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static void refusedStill(Response replayed) {
        replayed.then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("code", equalTo("OUTCOME_NOT_ALLOWED"));
    }
}
