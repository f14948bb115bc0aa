package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.HostileConnections;
import dev.baton.localstack.testing.InvalidRequests;
import dev.baton.localstack.testing.ServiceLog;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.People;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document refuses what is malformed or unknown with a problem document. */
@BootedRouting
class InvalidRequestsQuarkusTest {

    private static final String TOKEN =
            TestTokens.of("max", Roles.REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR);

    @Test
    void everyOperationRefusesInvalidRequestsWithAProblem() {
        List<String> faults = InvalidRequests.send(RestAssured.port, TOKEN, path -> false);
        assertThat(faults).isEmpty();
        assertThat(ServiceLog.linesWith(InvalidRequests.MARKER)).isEmpty();
    }

    @Test
    void slowAndAmbiguousRequestsAreRefusedAndClosed() {
        List<String> faults = HostileConnections.open(RestAssured.port, "/v1/reps", TOKEN);
        assertThat(faults).isEmpty();
    }

    @Test
    void changeOfARepRefusesFieldsThatCannotBeChanged() {
        People.manager()
                .body(Map.of("name", "Rita", "email", "rita@other.example"))
                .patch("/v1/reps/rita")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("Known: active, available, capacity, timeZone, weight."));
    }
}
