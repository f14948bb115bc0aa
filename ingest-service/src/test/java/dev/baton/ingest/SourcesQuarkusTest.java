package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BootedIngest
class SourcesQuarkusTest {

    private final String name = "site " + UUID.randomUUID();

    @Inject
    Pool pool;

    @Test
    void aNewSourceWritesWithAKeyThatIsShownOnceAndStoredHashed() {
        // When
        JsonPath created = created();

        // Then
        String key = created.getString("writeKey");
        assertThat(key).hasSize(32);
        given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(key, "")
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(200);
        as("mia", Roles.MARKETER)
                .queryParam("q", name)
                .get("/v1/sources")
                .then()
                .statusCode(200)
                .body("items.name", hasItem(name))
                .body("items.createdBy", hasItem("ada"))
                .body(not(containsString(key)));
        var row = pool.preparedQuery(
                        "SELECT key_hash FROM source_key JOIN source ON source.id = source_id WHERE name = $1")
                .execute(Tuple.of(name))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next();
        assertThat(row.getString("key_hash")).hasSize(64).doesNotContain(key);
    }

    @Test
    void aRevokedSourceWritesNoMore() {
        // Given
        JsonPath created = created();

        // When
        as("ada", Roles.ADMIN)
                .delete("/v1/sources/" + created.getString("id"))
                .then()
                .statusCode(204);

        // Then
        given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(created.getString("writeKey"), "")
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(401);
        as("ada", Roles.ADMIN)
                .delete("/v1/sources/" + created.getString("id"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        assertThat(created().getString("id")).isNotEqualTo(created.getString("id"));
    }

    @Test
    void aNameIsTakenOnce() {
        // Given
        created();

        // Then
        as("ada", Roles.ADMIN)
                .body("{\"name\":\"%s\"}".formatted(name))
                .post("/v1/sources")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:baton:problem:source-name-taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":\"<script>\"}", "null"})
    void refusesANameThatIsNone(String body) {
        as("ada", Roles.ADMIN)
                .body(body)
                .post("/v1/sources")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void onlyMarketersAndAdminsSeeSources() {
        given().get("/v1/sources").then().statusCode(401);
        as("rita", Roles.REP).get("/v1/sources").then().statusCode(403);
        as("rita", Roles.REP)
                .body("{\"name\":\"x\"}")
                .post("/v1/sources")
                .then()
                .statusCode(403);
        as("rita", Roles.REP).delete("/v1/sources/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void anIntegratorSendsForTheSourceItNames() {
        // Given
        created();
        RequestSpecification integrator = as("crm", Roles.INTEGRATOR).body("{\"userId\":\"u\"}");

        // Then
        integrator.header("X-Baton-Source", name).post("/v1/identify").then().statusCode(200);
        as("crm", Roles.INTEGRATOR)
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:baton:problem:source-not-named"));
        as("crm", Roles.INTEGRATOR)
                .header("X-Baton-Source", "nobody")
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:baton:problem:source-unknown"));
    }

    @Test
    void aTokenThatIsNoIntegratorsMayNotSend() {
        as("rita", Roles.REP)
                .header("X-Baton-Source", "local")
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2("no-token")
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .then()
                .statusCode(401);
    }

    private JsonPath created() {
        return as("ada", Roles.ADMIN)
                .body("{\"name\":\"%s\"}".formatted(name))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String userName, String role) {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of(userName, role));
    }
}
