package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.LongTexts;
import dev.baton.localstack.testing.OpenApiContract;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is stored, names a limit for every text, and the service enforces it. */
@BootedIngest
class OpenApiQuarkusTest {

    private static final String TOKEN =
            TestTokens.of("ada", Roles.REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR);

    private static final String NAME = "limits-" + UUID.randomUUID() + "-";

    @Test
    void storedDocumentIsCurrent() {
        assertThat(OpenApiContract.servedOn(RestAssured.port).isStoredAs("ingest"))
                .as("docs/api/ingest.json; write it with -Dbaton.documentation.write=true")
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
        // Given
        String server = source("SERVER");
        String webhook = source("WEBHOOK");
        UnaryOperator<String> known = path ->
                path.replace("/v1/sources/{id}", "/v1/sources/" + (path.contains("/webhook") ? webhook : server));

        // When
        LongTexts.Outcome outcome = LongTexts.send(
                RestAssured.port, Map.of("Authorization", "Bearer " + TOKEN, "X-Baton-Source", NAME + "SERVER"), known);

        // Then
        assertThat(outcome.sent()).isPositive();
        assertThat(outcome.accepted()).isEmpty();
    }

    private static String source(String kind) {
        return given().header("Authorization", "Bearer " + TOKEN)
                .contentType(ContentType.JSON)
                .body(Map.of("name", NAME + kind, "kind", kind))
                .post("/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
