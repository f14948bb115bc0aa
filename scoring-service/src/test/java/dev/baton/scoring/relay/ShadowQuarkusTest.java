package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class ShadowQuarkusTest {

    private final String key = "shadow-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key + "/versions/1/shadow";

    private final Browser mia = new Browser("mia", Roles.MARKETER);
    private final String page = "/console/models/" + key + "/versions/1/shadow";

    @Test
    void aVersionJudgesLiveTrafficBesideTheActiveOneUntilItIsStopped() {
        // Given
        Models.draft(Documents.region(key, "Shadow Read"));
        Models.marketer().get(path).then().statusCode(404);
        assertThat(mia.get(page).asString()).contains("No shadow run yet");
        assertThat(mia.led(page, Map.of())).endsWith("/shadow?done=started");
        String again =
                Models.marketer().post(path).then().statusCode(202).extract().path("id");
        Visitor more = new Visitor();
        Visitor less = new Visitor();
        Visitor neither = new Visitor();

        // When
        Wire.send(
                more.identify(Map.of("title", "Buyer", "region", key)),
                more.known("Shadow Read", Map.of()),
                less.identify(Map.of("title", "CEO", "region", key)),
                less.known("Quote Requested", Map.of()),
                neither.identify(Map.of()));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath report = Models.marketer().get(path).jsonPath();
            assertThat(report.getInt("more")).isOne();
            assertThat(report.getInt("less")).isOne();
            assertThat(report.getInt("neither")).isPositive();
            assertThat(report.getList("examples.would")).contains("MORE", "LESS");
        });
        assertThat(mia.get(page).asString())
                .contains("They agree about", "only by this version", "data-testid=\"more\">1<");
        assertThat(mia.led(page + "/stop", Map.of())).endsWith("?done=shadow-stopped");
        Models.marketer().delete(path).then().statusCode(200);
        assertThat(Models.over(again).getString("state")).isEqualTo("CANCELLED");
    }
}
