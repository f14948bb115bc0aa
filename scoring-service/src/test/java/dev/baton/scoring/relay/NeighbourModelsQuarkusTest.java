package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two models side by side: what is done for the leads of one leaves those of the other alone. */
@BootedScoring
class NeighbourModelsQuarkusTest {

    @Inject
    Store store;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String north = "north-" + suffix;
    private final String south = "south-" + suffix;
    private final Visitor southerner = new Visitor();

    @BeforeEach
    void aSouthernerWhoQualifiesByTheCriteriaOfTheSouthAlone() {
        Wire.send(
                southerner.identify(Map.of("title", "Buyer", "region", south)),
                southerner.known("South Read", Map.of()));
        store.await(
                "SELECT count(*) = 2 FROM lead_event e JOIN lead l ON l.id = e.lead_id WHERE l.email = $1", email());
        Models.approved(Documents.region(north, "North Read"), 1);
        Models.approved(Documents.region(south, "South Read"), 1);
    }

    @AfterEach
    void outOfUse() {
        Models.marketer().post("/v1/models/" + north + "/retire");
        Models.marketer().post("/v1/models/" + south + "/retire");
    }

    @Test
    void rescoringForOneModelMakesNobodyOfAForwardOnlyOneCross() {
        // Given
        activated(south, "FORWARD_ONLY");

        // When
        JsonPath done = Models.over(activated(north, "BACKFILL_SILENT"));

        // Then
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(judge()).startsWith("default@").endsWith(" 0");
        Wire.send(southerner.known("Seen", Map.of()));
        store.await("SELECT model = $2 AND crossings = 1 FROM lead WHERE email = $1", email(), south);
    }

    @Test
    void aReleaseTellsNobodyOfWhomTheNeighbourKeepsQuiet() {
        // Given
        Models.over(activated(south, "BACKFILL_SILENT"));

        // When
        Models.over(activated(north, "BACKFILL_RELEASE"));

        // Then
        assertThat(store.count("SELECT count(*) FROM release_queue WHERE key = $1", north))
                .isZero();
        assertThat(store.count("SELECT count(*) FROM lead WHERE email = $1 AND quiet_since IS NOT NULL", email()))
                .isOne();
    }

    @Test
    void aRescoringThatFailedDoesNotGoOnOnceItWasStopped() {
        // Given
        String job = activated(south, "BACKFILL_SILENT");
        Models.over(job);
        store.run("UPDATE lead SET model = 'default', quiet_since = NULL WHERE email = $1 RETURNING id", email());
        state(job, "FAILED");
        Models.marketer().post("/v1/models/" + south + "/stop").then().statusCode(200);

        // When
        Models.marketer()
                .post("/v1/jobs/" + job + "/resume")
                .then()
                .statusCode(409)
                .body("detail", containsString("stopped"));
        // as if it had gone on in the moment before
        state(job, "RUNNING");
        store.run(
                "INSERT INTO due_work (kind, subject, due_at, data) VALUES ('scoring.job', $1, now(), '') RETURNING 1",
                job);

        // Then
        JsonPath over = Models.over(job);
        assertThat(over.getString("state")).isEqualTo("CANCELLED");
        assertThat(over.getString("error")).contains(south + "@1", "stopped");
        assertThat(judge()).startsWith("default@").endsWith(" 0");
    }

    private void state(String job, String state) {
        store.run(
                "UPDATE job SET state = $2, checkpoint = NULL WHERE id = $1 RETURNING id", UUID.fromString(job), state);
    }

    private String activated(String key, String mode) {
        Map<String, Object> how =
                mode.equals("BACKFILL_RELEASE") ? Map.of("mode", mode, "rate", 36_000) : Map.of("mode", mode);
        return Models.activated("/v1/models/" + key + "/versions/1", how).getString("job");
    }

    private String judge() {
        return store.first(
                        "SELECT model || '@' || model_version || ' ' || crossings FROM lead WHERE email = $1", email())
                .orElseThrow()
                .getString(0);
    }

    private String email() {
        return southerner.email;
    }
}
