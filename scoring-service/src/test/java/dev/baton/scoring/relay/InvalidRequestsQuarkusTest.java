package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.HostileConnections;
import dev.baton.localstack.testing.InvalidRequests;
import dev.baton.localstack.testing.ServiceLog;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document refuses what is malformed or unknown with a problem document. */
@BootedScoring
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
        List<String> faults = HostileConnections.open(RestAssured.port, "/v1/duplicates/dismissals", TOKEN);
        assertThat(faults).isEmpty();
    }
}
