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
    private final String aside = "aside-" + key;
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
        Models.marketer().post("/v1/models/" + aside + "/retire");
        Models.marketer().post("/v1/models/" + key + "/retire");
    }

    @Test
    void cancellingARescoringIsToStopItsActivation() {
        // Given: one was told, one waits
        String job = keenIsToldAndMildWaits();
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

    @Test
    void theTurnsOfAFormerReleaseTellNobodyWhoWaitsForTheNext() {
        // Given: each has told one lead; whoever waits next, waits an hour
        String former = keenIsToldAndMildWaits();
        Models.approved(Documents.region(key, "Ends Read").replace("points: 7", "points: 9"), 2);
        Models.over(Models.activated(version(2), Map.of("mode", "BACKFILL_RELEASE", "rate", 1))
                .getString("job"));
        store.await("SELECT crossings = 1 FROM lead WHERE email = $1", mild.email);
        store.run(
                "INSERT INTO release_queue SELECT id, $2, false, 1 FROM lead WHERE email = $1 RETURNING 1",
                keen.email,
                key);

        // When
        turn(former);

        // Then
        assertThat(waiting()).isOne();
    }

    @Test
    void whoComesQuietlyToAnotherModelWhileItWaitsIsNotTold() {
        // Given
        String job = keenIsToldAndMildWaits();
        String document = Documents.region(aside, "Ends Read").replace("is, " + aside, "is, " + key);
        Models.activated(Models.approved(document, 1), Map.of("mode", "BACKFILL_SILENT"));
        store.await("SELECT model = $2 FROM lead WHERE email = $1", mild.email, aside);

        // When
        turn(job);

        // Then
        assertThat(waiting()).isZero();
        assertThat(store.count(
                        "SELECT count(*) FROM lead WHERE email = $1 AND crossings = 0 AND quiet_since IS NOT NULL",
                        mild.email))
                .isOne();
    }

    private String keenIsToldAndMildWaits() {
        String job = Models.activated(version(1), Map.of("mode", "BACKFILL_RELEASE", "rate", 1))
                .getString("job");
        Models.over(job);
        store.await("SELECT crossings = 1 FROM lead WHERE email = $1", keen.email);
        return job;
    }

    /** The next turn of a release, now. */
    private void turn(String job) {
        assertThat(store.first(
                        "UPDATE due_work SET due_at = now() WHERE kind = 'scoring.release' AND subject = $1 RETURNING 1",
                        job))
                .isPresent();
        store.await(
                "SELECT count(*) = 0 FROM due_work WHERE kind = 'scoring.release' AND subject = $1 AND due_at <= now()",
                job);
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
