package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a rescoring that ends before its time. */
@BootedScoring
class RescoringEndsQuarkusTest {

    @Inject
    Store store;

    private final String key = "ends-" + UUID.randomUUID().toString().substring(0, 8);
    private final Visitor keen = new Visitor();
    private final Visitor mild = new Visitor();

    @BeforeEach
    void twoReadersOfWhomOneReadMore() {
        Wire.send(
                keen.identify(Map.of("title", "Buyer", "region", key)),
                keen.known("Ends Read", Map.of()),
                keen.known("Ends Read", Map.of()),
                mild.identify(Map.of("title", "Buyer", "region", key)),
                mild.known("Ends Read", Map.of()));
        store.await(
                "SELECT count(*) = 5 FROM lead_event e JOIN lead l ON l.id = e.lead_id WHERE l.email IN ($1, $2)",
                keen.email,
                mild.email);
        Models.approved(Documents.region(key, "Ends Read"), 1);
    }

    @AfterEach
    void outOfUse() {
        Models.marketer().post("/v1/models/" + key + "/retire");
    }

    @Test
    void cancellingARescoringIsToStopItsActivation() {
        // Given: one was told, one waits
        String job = Models.activated(version(1), Map.of("mode", "BACKFILL_RELEASE", "rate", 1))
                .getString("job");
        Models.over(job);
        store.await("SELECT crossings = 1 FROM lead WHERE email = $1", keen.email);
        cancel(job, "DONE");
        assertThat(waiting()).isOne();
        assertThat(adoption()).isEqualTo("BACKFILL_RELEASE");
        // as if it had not come to the other lead yet
        store.run("UPDATE lead SET model = 'default', quiet_since = NULL WHERE email = $1 RETURNING id", mild.email);
        running(job);

        // When
        cancel(job, "RUNNING");

        // Then
        assertThat(adoption()).isEqualTo("FORWARD_ONLY");
        assertThat(waiting()).isZero();
        Wire.send(mild.known("Seen", Map.of()));
        store.await("SELECT model = $2 AND crossings = 1 FROM lead WHERE email = $1", mild.email, key);
    }

    @Test
    void cancellingARescoringOfAFormerActivationStopsNothing() {
        // Given
        String job =
                Models.activated(version(1), Map.of("mode", "BACKFILL_SILENT")).getString("job");
        Models.over(job);
        Models.approved(Documents.region(key, "Ends Read").replace("points: 7", "points: 9"), 2);
        Models.activated(version(2), Map.of("mode", "BACKFILL_SILENT"));
        running(job);

        // When
        cancel(job, "RUNNING");

        // Then
        assertThat(adoption()).isEqualTo("BACKFILL_SILENT");
    }

    private void running(String job) {
        store.run(
                "UPDATE job SET state = 'RUNNING', finished_at = NULL WHERE id = $1 RETURNING id",
                UUID.fromString(job));
    }

    private static void cancel(String job, String state) {
        Models.marketer()
                .post("/v1/jobs/" + job + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private String version(int number) {
        return "/v1/models/" + key + "/versions/" + number;
    }

    private String adoption() {
        return Models.marketer().get("/v1/models/" + key).path("adoption");
    }

    private long waiting() {
        return store.count("SELECT count(*) FROM release_queue WHERE key = $1", key);
    }
}
