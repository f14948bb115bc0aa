package dev.baton.ingest;

import static dev.baton.ingest.SourceOwners.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.baton.ingest.application.UsageFlush;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source as its owners see and change it. */
@BootedIngest
class SourceSettingsQuarkusTest {

    private final String name = "site " + UUID.randomUUID();
    private JsonPath made;
    private String address;

    @Inject
    UsageFlush usage;

    @BeforeEach
    void aSource() {
        made = SourceOwners.created(name);
        address = "/v1/sources/" + made.getString("id");
    }

    @Test
    void settingsChangeUnlessSomebodyElseChangedThem() {
        // Given
        String etag = as("mia").get(address).header("ETag");
        String patch = "{\"allowedOrigins\":[\"https://example.com\"],\"rateLimit\":{\"eventsPerSecond\":5}}";

        // When
        ValidatableResponse changed =
                as("mia").header("If-Match", etag).body(patch).patch(address).then();

        // Then
        changed.statusCode(200)
                .body("allowedOrigins", contains("https://example.com"))
                .body("rateLimit.burst", equalTo(5))
                .body("history[0].what", equalTo("CHANGED"))
                .body("history[0].by", equalTo("mia"))
                .body("history[0].detail", equalTo("allowedOrigins, rateLimit"));
        as("ada").header("If-Match", etag).body("{}").patch(address).then().statusCode(412);
        as("ada").body("{\"kind\":\"SERVER\"}").patch(address).then().statusCode(400);
    }

    @Test
    void aSourceThatNamesAMissingTrackingPlanIsRefused() {
        String plan = "plan-" + UUID.randomUUID();
        String patch = "{\"trackingPlan\":\"%s\"}".formatted(plan);
        String another = "{\"name\":\"%s\",\"trackingPlan\":\"%s\"}".formatted(name + " c", plan);
        as("mia")
                .body(patch)
                .patch(address)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/trackingPlan"));
        as("mia").body(another).post("/v1/sources").then().statusCode(400);

        // When: a draft is enough, so that the source can be set up before the plan is active
        as("mia")
                .body("{\"events\":{}}")
                .put("/v1/tracking-plan/" + plan + "/draft")
                .then()
                .statusCode(200);

        // Then
        as("mia").body(patch).patch(address).then().statusCode(200).body("trackingPlan", equalTo(plan));
        as("mia").body("{\"trackingPlan\":\"default\"}").patch(address).then().statusCode(200);
        as("mia").body("{\"trackingPlan\":null}").patch(address).then().statusCode(200);
    }

    @Test
    void aRevokedSourceComesBackWithItsKeys() {
        // Given
        as("ada").delete(address).then().statusCode(204);
        assertThat(Requests.statusWith(made.getString("writeKey"))).isEqualTo(401);

        // When
        as("ada").post(address + "/enable").then().statusCode(200);

        // Then
        assertThat(Requests.statusWith(made.getString("writeKey"))).isEqualTo(200);
        as("mia").delete(address).then().statusCode(403);
        as("ada").delete(address).then().statusCode(204);
        String again = SourceOwners.created(name).getString("id");
        as("ada").post(address + "/enable").then().statusCode(409);
        as("ada").delete("/v1/sources/" + again);
    }

    @Test
    void theListIsSearchedAndPaged() {
        // Given
        String other = "{\"name\":\"%s\",\"kind\":\"WEBHOOK\"}".formatted(name + " b");
        as("mia").body(other).post("/v1/sources").then().statusCode(201).body("writeKey", equalTo(null));

        // When
        JsonPath first = as("mia")
                .queryParam("q", name.toUpperCase(Locale.ROOT))
                .queryParam("limit", 1)
                .get("/v1/sources")
                .jsonPath();

        // Then
        assertThat(first.getList("items.name")).isEqualTo(List.of(name));
        as("mia")
                .queryParam("q", name)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/v1/sources")
                .then()
                .body("items.name", contains(name + " b"))
                .body("nextCursor", equalTo(null));
        as("mia")
                .queryParam("q", name)
                .queryParam("kind", "WEBHOOK")
                .get("/v1/sources")
                .then()
                .body("items", hasSize(1));
        as("mia").queryParam("cursor", "nonsense").get("/v1/sources").then().statusCode(400);
    }

    @Test
    void usageTellsWhatWasSentAndWithWhichKey() {
        // Given
        assertThat(Requests.statusWith(made.getString("writeKey"))).isEqualTo(200);
        given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(made.getString("writeKey"), "")
                .body("{\"batch\":[{\"type\":\"identify\",\"userId\":\"u\"},{\"type\":\"nothing\"}]}")
                .post("/v1/batch");

        // When
        usage.flush().await().atMost(Duration.ofSeconds(10));

        // Then
        as("mia")
                .get(address)
                .then()
                .body("usage.accepted", equalTo(2))
                .body("usage.rejected", equalTo(1))
                .body("usage.lastSeenAt", notNullValue())
                .body("usage.minutes", not(equalTo(null)))
                .body("keys[0].lastUsedAt", notNullValue());
    }
}
