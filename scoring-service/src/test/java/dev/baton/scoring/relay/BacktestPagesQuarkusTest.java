package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BootedScoring
class BacktestPagesQuarkusTest {

    @Inject
    Store store;

    private final Browser mia = new Browser("mia", Roles.MARKETER);
    private final String key = "replay-" + UUID.randomUUID().toString().substring(0, 8);
    private final String page = "/console/models/" + key + "/versions/1/backtest";

    @Test
    void aBacktestIsStartedWatchedAndRead() {
        // Given
        Models.draft(Documents.region(key, "Replayed"));
        assertThat(mia.get(page).asString()).contains("Not tried yet");

        // When
        String shown = mia.led(page, Map.of("days", "30", "capacity", "2,5"));
        String job = shown.replaceFirst(".*job=([^&]+).*", "$1");
        Models.over(job);

        // Then
        assertThat(mia.get(shown).asString())
                .contains(
                        "data-chart=\"bar\"",
                        ">Capacity</th>",
                        "data-testid=\"precision\"",
                        "value=\"2.5\"",
                        "data-testid=\"fills\"");
        assertThat(mia.get("/console/jobs/" + job).asString()).contains("See what it found", page + "?job=" + job);
        assertThat(mia.get("/console/jobs/" + job + "/progress?state=RUNNING").header("HX-Refresh"))
                .isEqualTo("true");
        assertThat(mia.get("/console/jobs/" + job + "/progress?state=DONE").header("HX-Refresh"))
                .isNull();
        store.run(
                "INSERT INTO job SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'created_at', now(), 'parameters', '{\"days\": 7}'))).*"
                        + " FROM job one, generate_series(1, 20) WHERE id::text = $1",
                job);
        assertThat(mia.get(page).asString()).contains("in the last 30 days", "value=\"7\"");
        assertThat(mia.get(shown).asString()).contains("in the last 30 days", "value=\"30\"");
    }

    @Test
    void whatCanNotBeTakenStaysAsItWasTyped() {
        // Given
        Models.draft(Documents.region(key, "Replayed"));

        // When
        String refused = mia.post(page, Map.of("days", "many", "capacity", "3")).asString();

        // Then
        assertThat(refused).contains("Say the period in days", "value=\"many\"", "value=\"3\"");
        assertThat(mia.post(page, Map.of("days", "30", "capacity", "few")).asString())
                .contains("Say what the team can take", "value=\"30\"", "value=\"few\"");
    }
}
