package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.HostileConnections;
import dev.baton.localstack.testing.InvalidRequests;
import dev.baton.localstack.testing.ServiceLog;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document refuses what is malformed or unknown with a problem document. */
@BootedIngest
class InvalidRequestsQuarkusTest {

    private static final String TOKEN =
            TestTokens.of("max", Roles.REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR);

    private static final Set<String> INCOMING = Set.of(
            "POST /v1/identify",
            "POST /v1/track",
            "POST /v1/page",
            "POST /v1/screen",
            "POST /v1/group",
            "POST /v1/alias",
            "POST /v1/outcome",
            "POST /v1/batch",
            "POST /v1/import",
            "POST /v1/events",
            "GET /v1/pixel/track",
            "GET /v1/projects/{writeKey}/settings");

    /** These read the body when they have found what it changes; see the tests below. */
    private static final Set<String> AFTER_LOOK_UP =
            Set.of("PATCH /v1/sources/{id}", "POST /v1/sources/{id}/webhook/test", "PUT /v1/imports/{id}/mapping");

    @Test
    void everyOperationRefusesInvalidRequestsWithAProblem() {
        List<String> faults = InvalidRequests.send(
                RestAssured.port, TOKEN, operation -> isIncomingEvents(operation) || AFTER_LOOK_UP.contains(operation));
        assertThat(faults).isEmpty();
        assertThat(ServiceLog.linesWith(InvalidRequests.MARKER)).isEmpty();
    }

    @Test
    void slowAndAmbiguousRequestsAreRefusedAndClosed() {
        List<String> faults = HostileConnections.open(RestAssured.port, "/v1/sources", TOKEN);
        assertThat(faults).isEmpty();
    }

    @Test
    void unknownFieldsOfChangesAreRefused() {
        String source = admin().body("{\"name\":\"unknown-fields\",\"kind\":\"WEBHOOK\"}")
                .post("/v1/sources")
                .path("id");
        String trial = "{\"payload\":{},\"header\":{},\"webhook\":{}}";

        admin().body("{\"nam\":\"x\"}")
                .patch("/v1/sources/" + source)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/nam"));
        admin().body(trial)
                .post("/v1/sources/" + source + "/webhook/test")
                .then()
                .statusCode(400)
                .body("detail", containsString("'header'"));
        admin().body("{\"signature\":{\"preset\":\"STANDARD_WEBHOOKS\"},\"messageid\":{},\"calls\":[]}")
                .put("/v1/sources/" + source + "/webhook")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/messageid"));
    }

    @Test
    void trackingCallsKeepUnknownParametersAndFields() {
        Requests.keyed()
                .body("{\"userId\":\"unknown-fields\",\"event\":\"Seen\",\"anything\":1}")
                .post("/v1/track?utm_source=x")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo("accepted"));
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("ada", Roles.ADMIN));
    }

    /** The formats in which events come in: SDKs and tools add parameters and fields of their own, which are kept. */
    private static boolean isIncomingEvents(String operation) {
        return INCOMING.contains(operation) || operation.startsWith("POST /v1/webhooks/");
    }
}
