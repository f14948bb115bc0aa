package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should send: refused with a problem or rejected item by item, never answered 5xx. */
@BootedIngest
class HostileRequestsQuarkusTest {

    @Test
    void leavesABombAtTheLimit() throws IOException {
        Requests.binary(Requests.gzip(" ".repeat(20_000_000)))
                .header("Content-Encoding", "gzip")
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void refusesWhatIsTooLarge() {
        Requests.keyed()
                .body("{\"batch\":[" + " ".repeat(512_000) + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("500 KiB"));
        Requests.keyed()
                .body("{\"batch\":[" + "7,".repeat(2_500) + "7]}")
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .body("detail", containsString("2500"));
        Requests.keyed()
                .body("{\"userId\":\"u\",\"traits\":{\"a\":\"" + "x".repeat(33_000) + "\"}}")
                .post("/v1/identify")
                .then()
                .statusCode(413)
                .body("detail", containsString("32 KiB"));
    }

    @Test
    void refusesWhatIsFarTooLargeWithAProblemToo() {
        Requests.keyed()
                .body(" ".repeat(2_000_000))
                .post("/v1/batch")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:baton:problem:body-too-large"))
                .body("detail", containsString("Send smaller"));
    }

    @Test
    void aMonsterAmongTheItemsHarmsNoOther() {
        String list = "[" + "1,".repeat(100_000) + "1]";
        String deep = "[".repeat(400) + "]".repeat(400);
        Requests.keyed()
                .body("{\"batch\":[{\"type\":\"page\",\"userId\":\"u\",\"properties\":{\"a\":" + list + "}},"
                        + "{\"type\":\"page\",\"userId\":\"u\",\"properties\":{\"a\":" + deep + "}},"
                        + "{\"type\":\"page\",\"userId\":\"u\"}]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("results.status", contains("rejected", "rejected", "accepted"))
                .body("results[0].code", equalTo("EVENT_TOO_LARGE"))
                .body("results[1].code", equalTo("TOO_DEEP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"a\":01}", "nonsense"})
    void refusesWhatIsNoJsonAndSaysWhere(String body) {
        Requests.keyed()
                .body(body)
                .post("/v1/track")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:baton:problem:unreadable-body"))
                .body("detail", startsWith("The body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":1e999}", "{\"a\":1,\"a\":2}", "{\"a\":\"\\u0000\"}", "{\"a\":\"\\ud800\"}"})
    void hostileJsonIsRejectedWhole(String body) {
        Requests.keyed()
                .body(body)
                .post("/v1/track")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("results.status", contains("rejected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "nonsense"})
    void aStrangersBodyIsNotEvenDiscussed(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/batch")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:baton:problem:write-key-missing"));
    }

    @Test
    void refusesStrangers() {
        given().contentType(ContentType.JSON)
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("urn:baton:problem:write-key-missing"));
        given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic("wrong", "")
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("urn:baton:problem:write-key-unknown"));
    }

    @Test
    void refusesAnotherContentTypeOrEncoding() {
        given().contentType("application/xml")
                .auth()
                .preemptive()
                .basic(Requests.KEY, "")
                .body("<a/>")
                .post("/v1/track")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Requests.keyed()
                .header("Content-Encoding", "br")
                .body("{}")
                .post("/v1/track")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }
}
