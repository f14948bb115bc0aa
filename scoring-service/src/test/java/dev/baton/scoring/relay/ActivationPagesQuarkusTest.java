package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedScoring
class ActivationPagesQuarkusTest {

    @Inject
    Store store;

    private final Browser mia = new Browser("mia", Roles.MARKETER);
    private final String key = "act-" + UUID.randomUUID().toString().substring(0, 8);
    private final String first = "/console/models/" + key + "/versions/1";

    @BeforeEach
    void aReaderOfTheRegion() {
        Visitor reader = new Visitor();
        Wire.send(reader.identify(Map.of("title", "Buyer", "region", key)), reader.known("Act Read", Map.of()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> store.eventsOf(reader.email) == 2);
        Models.approved(Documents.region(key, "Act Read"), 1);
    }

    @AfterEach
    void outOfUse() {
        Models.marketer().post("/v1/models/" + key + "/retire");
    }

    @Test
    void aVersionBecomesActiveAfterItsCountsWereShownAndItsBackfillCanBeStopped() {
        // Given
        String shown = mia.get(first + "/activate").asString();
        assertThat(shown)
                .contains("data-testid=\"would-qualify\">1<", "data-testid=\"spread\"")
                .doesNotContain("retired");

        // When
        String led = mia.led(first + "/activate", form(shown, "BACKFILL_RELEASE", "1"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mia.get(first).asString()).contains("data-state=\"DONE\""));

        // Then
        assertThat(led).endsWith("?done=activated");
        assertThat(mia.get(led).asString())
                .contains("It judges leads from now on", "meet the criteria by the change alone", "at most 1 an hour");
        assertThat(mia.get(first + "?since=activation").asString())
                .containsPattern("\\d+ of [\\d,]+ leads are judged by it so far");
        assertThat(mia.led(first + "/stop", Map.of())).endsWith("?done=stopped");
        assertThat(mia.get(first).asString()).contains("when something happens to it");
        assertThat(mia.get(first + "/activate").header("Location")).endsWith(first);
        assertThat(mia.led(first + "/activate", form(shown, "BACKFILL_RELEASE", "1")))
                .endsWith("?done=activated");
        assertThat(mia.post(first + "/activate", form(shown, "FORWARD_ONLY", "1"))
                        .asString())
                .contains("Not done: mia changed it");
    }

    @Test
    void theActiveVersionThatWouldBeRetiredIsNamed() {
        // Given
        String shown = mia.get(first + "/activate").asString();
        mia.led(first + "/activate", form(shown, "FORWARD_ONLY", "1"));
        String second = Models.approved(Documents.region(key, "Act Read"), 2);

        // Then
        assertThat(mia.get("/console" + second.substring("/v1".length()) + "/activate")
                        .asString())
                .contains("data-testid=\"retires\"");
    }

    @Test
    void whoWasShownOtherCountsIsShownThePresentOnesWithWhatWasChosen() {
        // Given
        String shown = mia.get(first + "/activate").asString();
        store.run("UPDATE activation_projection SET created_at = created_at - interval '2 hours' WHERE key = $1", key);

        // When
        Response late = mia.post(first + "/activate", form(shown, "BACKFILL_RELEASE", "7"));
        Response noRate = mia.post(first + "/activate", form(shown, "BACKFILL_RELEASE", "0"));
        Response stale = mia.post(
                first + "/activate",
                Map.of(
                        "mode",
                        "FORWARD_ONLY",
                        "rate",
                        "7",
                        "revision",
                        "1",
                        "projection",
                        hidden(shown, "projection")));

        // Then
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString())
                .contains("over an hour old", "value=\"7\"")
                .containsPattern("value=\"BACKFILL_RELEASE\" required checked");
        assertThat(hidden(late.asString(), "projection")).isNotEqualTo(hidden(shown, "projection"));
        assertThat(noRate.asString()).contains("say how many an hour");
        assertThat(stale.asString()).contains("max changed it just now");
    }

    private static Map<String, String> form(String shown, String mode, String rate) {
        return Map.of(
                "mode",
                mode,
                "rate",
                rate,
                "revision",
                hidden(shown, "revision"),
                "projection",
                hidden(shown, "projection"));
    }

    private static String hidden(String html, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
