package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class JobsQuarkusTest {

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

    private Uni<Void> step(UUID id) {
        return unitOfWork.run(connection -> jobs.step(connection, id));
    }
}
