package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.LongTexts;
import dev.baton.localstack.testing.OpenApiContract;
import dev.baton.localstack.testing.TestTokens;
import dev.baton.routing.testing.BootedRouting;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is stored, names a limit for every text, and the service enforces it. */
@BootedRouting
class OpenApiQuarkusTest {

    private static final String TOKEN =
            TestTokens.of("ada", Roles.REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR);

    @Test
    void storedDocumentIsCurrent() {
        assertThat(OpenApiContract.servedOn(RestAssured.port).isStoredAs("routing"))
                .as("docs/api/routing.json; write it with -Dbaton.documentation.write=true")
                .isTrue();
    }

    @Test
    void everyOperationDeclaresItsProblems() {
        assertThat(OpenApiContract.servedOn(RestAssured.port).operationsWithoutProblems())
                .isEmpty();
    }

    @Test
    void everyTextListAndMapHasAMaximum() {
        assertThat(OpenApiContract.servedOn(RestAssured.port).unboundedInputs()).isEmpty();
    }

    @Test
    void textLongerThanItsMaximumIsRefusedWithTheLimit() {
        // When
        LongTexts.Outcome outcome =
                LongTexts.send(RestAssured.port, Map.of("Authorization", "Bearer " + TOKEN), UnaryOperator.identity());

        // Then
        assertThat(outcome.sent()).isPositive();
        assertThat(outcome.accepted()).isEmpty();
    }
}
