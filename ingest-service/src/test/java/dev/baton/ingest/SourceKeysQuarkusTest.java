package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.domain.WriteKey;
import dev.baton.localstack.testing.StackTestResource;
import dev.baton.localstack.testing.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of a source: rotated with an overlap, revoked at once. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "ingest"))
class SourceKeysQuarkusTest {

    private final String name = "site " + UUID.randomUUID();
    private JsonPath made;
    private String address;

    @Inject
    OtherReplica otherReplica;

    @BeforeEach
    void aSource() {
        made = created();
        address = "/v1/sources/" + made.getString("id");
    }

    @Test
    void aNewKeyOverlapsWithTheOldOneForAWeek() {
        // When
        String next = rotated("{}").getString("writeKey");

        // Then
        assertThat(statusWith(next)).isEqualTo(200);
        assertThat(statusWith(made.getString("writeKey"))).isEqualTo(200);
        JsonPath source =
                as("mia").get(address).then().statusCode(200).extract().jsonPath();
        assertThat(source.getString("keys[0].hint")).isEqualTo(next.substring(28));
        assertThat(source.getString("keys[0].validUntil")).isNull();
        assertThat(Instant.parse(source.getString("keys[1].validUntil")))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
                        Instant.now().plus(Duration.ofDays(7)));
    }

    @Test
    void theOldKeyGoesAtOnceWhereTheRequestSaysSo() {
        // When
        String next = rotated("{\"othersValidUntil\":\"2020-01-01T00:00:00Z\"}").getString("writeKey");

        // Then
        assertThat(statusWith(next)).isEqualTo(200);
        assertThat(statusWith(made.getString("writeKey"))).isEqualTo(401);
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceOnTheOtherReplicasToo() {
        // Given
        KnownSources other = otherReplica.known();
        WriteKey key = new WriteKey(made.getString("writeKey"));
        Awaitility.await().until(() -> other.loaded() && other.byKey(key).isPresent());
        String keyId = as("mia").get(address).jsonPath().getString("keys[0].id");

        // When
        as("mia").delete(address + "/keys/" + keyId).then().statusCode(204);

        // Then
        assertThat(statusWith(key.text())).isEqualTo(401);
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> other.byKey(key)
                .isEmpty());
        as("mia").delete(address + "/keys/" + keyId).then().statusCode(404);
        as("mia")
                .get(address)
                .then()
                .body("keys[0].valid", equalTo(false))
                .body("history.what", hasItem("KEY_REVOKED"));
    }

    @Test
    void thereAreNotMoreKeysThanAnybodyOversees() {
        // Given
        for (int i = 0; i < 4; i++) {
            rotated("{}");
        }

        // Then
        as("mia")
                .body("{}")
                .post(address + "/keys")
                .then()
                .statusCode(409)
                .body("detail", containsString("Revoke one"));
    }

    private JsonPath rotated(String body) {
        return as("mia")
                .body(body)
                .post(address + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private JsonPath created() {
        return as("mia")
                .body("{\"name\":\"%s\",\"kind\":\"BROWSER\"}".formatted(name))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static int statusWith(String key) {
        return given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(key, "")
                .body("{\"userId\":\"u\"}")
                .post("/v1/identify")
                .statusCode();
    }

    private static RequestSpecification as(String userName) {
        String role = userName.equals("ada") ? Roles.ADMIN : Roles.MARKETER;
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of(userName, role));
    }
}
