package dev.baton.ingest.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The quarantine as a marketer's tool talks to it. */
final class Quarantined {

    private Quarantined() {}

    static RequestSpecification mia() {
        return as("mia", Roles.MARKETER);
    }

    static RequestSpecification as(String userName, String role) {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of(userName, role));
    }

    /** Sends a batch of one item as the local source. */
    static JsonPath sent(String batch) {
        return sent("local-write-key", batch);
    }

    /** Sends a batch of one item with a key. */
    static JsonPath sent(String key, String batch) {
        return given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(key, "")
                .body(batch)
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until so many items match. */
    static JsonPath awaited(String query, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> mia().get("/v1/rejections?limit=200&" + query)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        page -> page.getList("items").size() == count);
    }

    static String onlyId(String query) {
        JsonPath page = awaited(query, 1);
        assertThat(page.getString("nextCursor")).isNull();
        return page.getString("items[0].id");
    }
}
