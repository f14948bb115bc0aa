package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class JobsQuarkusTest {

    /** As the kit claims due work. */
    private static final String CLAIM = """
            DELETE FROM due_work WHERE (kind, subject) IN (
                SELECT kind, subject FROM due_work WHERE kind = $1 AND subject = $2 AND due_at <= clock_timestamp()
                FOR UPDATE SKIP LOCKED)""";

    @Inject
    RunJobs jobs;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Store store;

    @Test
    void aJobWhoseReplicaDiesInTheMiddleOfAStepDoesEachStepOnce() {
        // Given
        String subject = "dies-" + UUID.randomUUID();

        // When
        Job job = jobs.start(CountingWork.KIND, subject, "{\"dieAt\":3}", "tester")
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        JsonPath done = Models.over(job.id().toString());
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("done")).isEqualTo(5);
        assertThat(store.count("SELECT count(*) FROM seen_name WHERE name LIKE $1", subject + "%"))
                .isEqualTo(5);
    }

    @Test
    void twoReplicasThatRaceOverAJobAndOneThatDiesInTheMiddleDoNothingTwiceAndLeaveNothing() {
        // Given
        String subject = "races-" + UUID.randomUUID();
        UUID id = jobs.start(CountingWork.KIND, subject, "{\"steps\":60}", "tester")
                .await()
                .atMost(Duration.ofSeconds(10))
                .id();

        // When
        // beside the runner of the booted one
        CompletableFuture<Integer> dying = CompletableFuture.supplyAsync(() -> work(id, true));
        work(id, false);

        // Then
        JsonPath done = Models.over(id.toString());
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("done")).isEqualTo(60);
        assertThat(dying.join()).as("deaths").isPositive();
        assertThat(store.count("SELECT count(*) FROM seen_name WHERE name LIKE $1", subject + "%"))
                .isEqualTo(60);
        assertThat(store.count("SELECT count(*) FROM due_work WHERE subject = $1", id.toString()))
                .isZero();
    }

    /** Works as a replica until the job is over; tells how often it died. */
    private int work(UUID id, boolean dies) {
        int died = 0;
        while (!jobs.find(id)
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow()
                .state()
                .over()) {
            try {
                take(id, dies && died < 10).await().atMost(Duration.ofSeconds(10));
            } catch (IllegalStateException death) {
                died++;
            }
        }
        return died;
    }

    /** Takes the step that is due unless another replica has it, and dies before the commit where it is to. */
    private Uni<Void> take(UUID id, boolean dies) {
        return unitOfWork.run(connection -> connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(RunJobs.STEP, id.toString()))
                .chain(claimed -> claimed.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : jobs.step(connection, id).invoke(() -> {
                            if (dies) {
                                throw new IllegalStateException("died");
                            }
                        })));
    }

    @Test
    void aJobThatFailsAgainAndAgainIsGivenUp() {
        // Given
        UUID id = jobs.start(CountingWork.KIND, "fails-" + UUID.randomUUID(), "{\"dieAt\":0}", "tester")
                .await()
                .atMost(Duration.ofSeconds(10))
                .id();

        // When
        // beside the replica's own tries, which are ever rarer
        for (int i = 0; i < 5; i++) {
            step(id).onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(10));
        }

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> jobs.find(id)
                                .await()
                                .atMost(Duration.ofSeconds(5))
                                .orElseThrow()
                                .state()
                        == Job.State.FAILED);
        step(id).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void cancellingWhileAStepIsUnderWayHoldsUpNeither() {
        // Given: a step has claimed its appointment and has not come to the job yet
        UUID id = unitOfWork
                .run(connection -> jobs.start(
                                connection, CountingWork.KIND, "held-" + UUID.randomUUID(), "{}", "tester")
                        .call(job -> connection
                                .preparedQuery(
                                        "UPDATE due_work SET due_at = due_at + interval '1 hour' WHERE subject = $1")
                                .execute(Tuple.of(job.id().toString()))))
                .map(Job::id)
                .await()
                .atMost(Duration.ofSeconds(10));
        Uni<Optional<Job>> cancelling = jobs.cancel(id, "tester").memoize().indefinitely();

        // When: both want the job, and the appointment
        unitOfWork
                .run(connection -> connection
                        .preparedQuery("DELETE FROM due_work WHERE subject = $1")
                        .execute(Tuple.of(id.toString()))
                        .chain(() -> cancelling
                                .ifNoItem()
                                .after(Duration.ofMillis(300))
                                .recoverWithItem(Optional.empty()))
                        .chain(() -> jobs.step(connection, id)))
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        assertThat(cancelling
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .orElseThrow()
                        .cancelled())
                .isTrue();
        assertThat(Models.over(id.toString()).getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void jobsThatAreDueAtTheSameMomentAreAllDone() {
        // When
        List<Job> started = unitOfWork
                .run(connection -> Multi.createFrom()
                        .range(0, 6)
                        .onItem()
                        .transformToUniAndConcatenate(i -> jobs.start(
                                connection, CountingWork.KIND, "together-" + UUID.randomUUID(), "{}", "tester"))
                        .collect()
                        .asList())
                .await()
                .atMost(Duration.ofSeconds(10));

        // Then
        assertThat(started)
                .allSatisfy(job -> assertThat(Models.over(job.id().toString()).getString("state"))
                        .isEqualTo("DONE"));
    }

    @Test
    void aJobThatWasGivenUpGoesOnFromWhereItEnded() {
        // Given
        String subject = "resumed-" + UUID.randomUUID();
        UUID id = jobs.start(CountingWork.KIND, subject, "{}", "tester")
                .await()
                .atMost(Duration.ofSeconds(10))
                .id();
        Models.over(id.toString());
        Models.marketer().post("/v1/jobs/" + id + "/resume").then().statusCode(409);
        store.run("DELETE FROM seen_name WHERE name = $1", subject + " 5");
        store.run(
                "UPDATE job SET state = 'FAILED', failures = 5, done = 4, error = 'IllegalStateException', finished_at = now() WHERE id = $1 RETURNING id",
                id);

        // When
        Models.marketer().post("/v1/jobs/" + id + "/resume").then().statusCode(200);

        // Then
        JsonPath done = Models.over(id.toString());
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("done")).isEqualTo(5);
        assertThat(done.getString("error")).isNull();
    }

    @Test
    void aJobWhosePlaceANewerOneTookStaysAsItIs() {
        // Given
        String subject = "older-" + UUID.randomUUID();
        UUID older = jobs.start(CountingWork.KIND, subject, "{}", "tester")
                .await()
                .atMost(Duration.ofSeconds(10))
                .id();
        Models.over(older.toString());
        store.run("UPDATE job SET state = 'FAILED' WHERE id = $1 RETURNING id", older);
        store.run("DELETE FROM seen_name WHERE name LIKE $1", subject + "%");
        jobs.start(CountingWork.KIND, subject, "{}", "tester").await().atMost(Duration.ofSeconds(10));

        // Then
        Models.marketer().post("/v1/jobs/" + older + "/resume").then().statusCode(409);
        Models.marketer()
                .post("/v1/jobs/" + UUID.randomUUID() + "/resume")
                .then()
                .statusCode(404);
    }

    private Uni<Void> step(UUID id) {
        return unitOfWork.run(connection -> jobs.step(connection, id));
    }
}
