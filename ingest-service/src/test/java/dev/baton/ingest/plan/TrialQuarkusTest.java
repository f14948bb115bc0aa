package dev.baton.ingest.plan;

import static dev.baton.ingest.plan.PlannedSource.mia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.ingest.BootedIngest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedIngest
class TrialQuarkusTest {

    @Test
    void aDraftIsTriedOnWhatCameInAndProposesWhatItLacks() {
        // Given
        PlannedSource source = PlannedSource.made();
        source.sent(
                track("Order Placed", "\"amount\":1"),
                track("Order Placed", "\"amount\":\"12 EUR\""),
                track("Trial Started", "\"plan\":\"pro\",\"seats\":3"),
                track("Trial Started", "\"plan\":\"pro\",\"seats\":2.5,\"bob@example.com\":\"secret\""),
                "{\"type\":\"track\",\"userId\":\"u\"}");
        source.drafted("""
                {"modes":{"unplannedEvents":"warn","violations":"quarantine"},
                 "events":{"Order Placed":{"schema":{"properties":{"amount":{"type":"number"}}}}}}""");

        // When
        String trial = mia().body("{}")
                .post(source.path("/draft/trial"))
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .extract()
                .path("id");
        JsonPath done = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> mia().get("/v1/tracking-plan/trials/" + trial).jsonPath(), job -> !"RUNNING"
                        .equals(job.getString("state")));

        // Then
        assertThat(done.getString("state")).isEqualTo("DONE");
        JsonPath report = JsonPath.from(done.prettify()).setRootPath("report");
        assertThat(report.getBoolean("complete")).isTrue();
        assertThat(report.getInt("records")).isEqualTo(5);
        assertThat(report.getInt("pass")).isEqualTo(1);
        assertThat(report.getInt("warn")).isEqualTo(2);
        assertThat(report.getInt("quarantine")).isEqualTo(1);
        assertThat(report.getString("refused[0].code")).isEqualTo("EVENT_NAME_MISSING");
        assertThat(report.getList("events.find { it.event == 'Order Placed' }.violations"))
                .isEqualTo(List.of(Map.of(
                        "kind", "Datatype-Mismatch",
                        "pointer", "/properties/amount",
                        "detail", "Expected number, found string.",
                        "count", 1)));
        Map<String, Object> proposed = report.getMap("proposal.events.'Trial Started'.schema");
        assertThat(proposed)
                .containsEntry(
                        "properties", Map.of("plan", Map.of("type", "string"), "seats", Map.of("type", "number")))
                .containsEntry("required", List.of("plan", "seats"));
        assertThat(done.prettify()).doesNotContain("secret", "bob", "12 EUR");
    }

    @Test
    void aTrialNeedsADraftAndASensibleWindow() {
        // Given
        PlannedSource source = PlannedSource.made();

        // Then
        mia().body("{}").post(source.path("/draft/trial")).then().statusCode(404);
        mia().body("{\"window\":\"P9D\"}")
                .post(source.path("/draft/trial"))
                .then()
                .statusCode(400);
        mia().body("{\"window\":\"soon\"}")
                .post(source.path("/draft/trial"))
                .then()
                .statusCode(400);
        mia().get("/v1/tracking-plan/trials/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String track(String event, String properties) {
        return "{\"type\":\"track\",\"userId\":\"u\",\"event\":\"%s\",\"properties\":{%s}}"
                .formatted(event, properties);
    }
}
