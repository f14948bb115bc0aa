package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedScoring
class VersionPagesQuarkusTest {

    private final Browser mia = new Browser("mia", Roles.MARKETER);
    private final Browser max = new Browser("max", Roles.SALES_MANAGER);
    private final Browser ada = new Browser("ada", Roles.ADMIN);
    private final String key = "review-" + UUID.randomUUID().toString().substring(0, 8);
    private final String first = "/console/models/" + key + "/versions/1";
    private final String yaml = "# agreed on Monday\n" + Documents.region(key, "Review <Read>");

    @BeforeEach
    void draft() {
        Models.draft(yaml);
    }

    @Test
    void aDraftIsLedToApprovalByTwoPeopleAndEachSeesTheirNextAction() {
        // Given
        assertThat(mia.get("/console/models/" + key).header("Location")).endsWith(first);
        assertThat(mia.get(first).asString())
                .contains("let it be checked", "data-testid=\"validate\"", "Review &lt;Read&gt;")
                .doesNotContain("data-testid=\"approve-marketing\"");

        // When
        assertThat(mia.led(first + "/validate", Map.of("revision", 1))).endsWith(first + "?done=validated");
        assertThat(mia.get(first).asString())
                .contains("data-testid=\"approve-marketing\"")
                .doesNotContain("data-testid=\"approve-sales\"");
        mia.led(first + "/approve", Map.of("revision", 1, "side", "MARKETING"));

        // Then
        assertThat(mia.get(first).asString())
                .contains("Waiting for sales", "You approved it for marketing", "data-testid=\"withdraw-marketing\"")
                .containsPattern("data-testid=\"step-marketing\" data-state=\"done\"");
        assertThat(mia.post(first + "/approve", Map.of("revision", 2, "side", "SALES"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(max.led(first + "/approve", Map.of("revision", 2, "side", "SALES")))
                .endsWith("?done=approved");
        assertThat(max.get(first + "?done=approved").asString())
                .contains("Next: make it active", "data-testid=\"activate\"", ">Approved.<");
    }

    @Test
    void thePersonWhoApprovedForOneSideIsToldWhyNotForTheOther() {
        // Given
        ada.led(first + "/validate", Map.of("revision", 1));
        ada.led(first + "/approve", Map.of("revision", 1, "side", "MARKETING"));

        // When
        Response again = ada.post(first + "/approve", Map.of("revision", 2, "side", "SALES"));

        // Then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("two different people must agree", "Two different people must agree");
    }

    @Test
    void whoComesTooLateSeesWhoChangedItAndHowItStands() {
        // Given
        mia.led(first + "/validate", Map.of("revision", 1));
        mia.led(first + "/approve", Map.of("revision", 1, "side", "MARKETING"));

        // When
        Response late = max.post(first + "/approve", Map.of("revision", 1, "side", "SALES"));
        Response tampered = max.post(first + "/approve", Map.of("revision", "x", "side", "SALES"));

        // Then
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.asString()).contains("mia changed it just now", "data-testid=\"approve-sales\"");
        assertThat(tampered.statusCode()).isEqualTo(412);
    }

    @Test
    void versionsAreComparedExportedContinuedAndGivenUp() {
        // Given
        String second = mia.led(first + "/draft", Map.of("newest", 1)).replaceFirst("\\?.*", "");
        assertThat(mia.led(first + "/draft", Map.of("newest", 1))).startsWith(second);
        Models.marketer()
                .header("If-Match", "\"1\"")
                .contentType("application/yaml")
                .body(yaml.replace("points: 5", "points: 8"))
                .put("/v1/models/" + key + "/versions/2")
                .then()
                .statusCode(200);

        // When
        String page = mia.get(second + "?against=1").asString();
        Response file = mia.get(first + "/export");
        mia.led(second + "/discard", Map.of("revision", 2));

        // Then
        assertThat(page).contains("Fit rule titled: 5 → 8 points", "from version 1");
        assertThat(file.asString()).isEqualTo(yaml);
        assertThat(file.header("Content-Disposition")).contains(key + "-1.yaml");
        assertThat(mia.get(second).asString()).contains("Discarded", "data-testid=\"draft-next\"");
        assertThat(mia.post(second + "/discard", Map.of("revision", 3)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsNoModelYetSaysWhatToMend() {
        // Given
        Models.marketer()
                .header("If-Match", "\"1\"")
                .contentType("application/yaml")
                .body("key: " + key + "\nname: Unfinished\nfit: {cap: 50}\n")
                .put("/v1/models/" + key + "/versions/1")
                .then()
                .statusCode(200);

        // When
        String page = mia.get(first).asString();
        Response backtest = mia.post(first + "/backtest", Map.of("days", "30"));

        // Then
        assertThat(page)
                .contains("data-testid=\"mend\"", "data-testid=\"finding\"", "data-testid=\"no-words\"")
                .doesNotContain("data-testid=\"validate\"");
        assertThat(backtest.statusCode()).isEqualTo(422);
        assertThat(backtest.asString()).contains("no model yet");
    }

    @Test
    void othersAreRefusedAndWhatIsNotThereIsExplained() {
        assertThat(new Browser("rita", Roles.REP).get(first).statusCode()).isEqualTo(403);
        assertThat(new Browser("ingo", Roles.INTEGRATOR)
                        .get(first + "/backtest")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser("rita", Roles.REP)
                        .post(first + "/validate", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(mia.get("/console/models/no-such-model").statusCode()).isEqualTo(404);
        assertThat(mia.get(first.replace("/1", "/x")).asString()).contains("There is no model");
        assertThat(mia.get("/console/jobs/" + UUID.randomUUID()).asString()).contains("There is no job");
    }
}
