package dev.baton.ingest;

import static dev.baton.ingest.SourceOwners.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.domain.WriteKey;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of a source: rotated with an overlap, revoked at once. */
@BootedIngest
class SourceKeysQuarkusTest {

    private final String name = "site " + UUID.randomUUID();
    private JsonPath made;
    private String address;

    @Inject
    OtherReplica otherReplica;

    @BeforeEach
    void aSource() {
        made = SourceOwners.created(name);
        address = "/v1/sources/" + made.getString("id");
    }

    @Test
    void aNewKeyOverlapsWithTheOldOneForAWeek() {
        // When
        String next = rotated("{}").getString("writeKey");

        // Then
        assertThat(Requests.statusWith(next)).isEqualTo(200);
        assertThat(Requests.statusWith(made.getString("writeKey"))).isEqualTo(200);
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
        assertThat(Requests.statusWith(next)).isEqualTo(200);
        assertThat(Requests.statusWith(made.getString("writeKey"))).isEqualTo(401);
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
        assertThat(Requests.statusWith(key.text())).isEqualTo(401);
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
}
