package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.evidence.StartEvidence;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.application.trial.RunShadows;
import dev.baton.scoring.application.trial.StartBacktest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Work on a draft is about one document: an edit ends it, a check does not. */
@BootedScoring
class EditedDraftQuarkusTest {

    /** As if every lead had been read. */
    private static final String LAST = "{\"last\":\"ffffffff-ffff-ffff-ffff-ffffffffffff\",\"total\":1}";

    private static final String SEEN =
            "{\"won\":true,\"decidedAt\":\"2026-01-01T00:00:00Z\",\"traits\":{},\"deeds\":[],\"learnedLater\":[],\"firing\":[],\"total\":7000}";

    @Inject
    StartBacktest backtests;

    @Inject
    StartEvidence evidence;

    @Inject
    RunShadows shadows;

    @Inject
    RunJobs jobs;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    Store store;

    private final String key = "edited-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key + "/versions/1";
    private final String document = Documents.region(key, "Edited");

    @Test
    void oneEditEndsTheWorkThatBeganBeforeIt() {
        // Given
        Models.draft(document);
        Job backtest = underWay(backtests.start(key, 1, 30, null, "mia"));
        Job audit = underWay(evidence.audit(key, 1, "mia"));

        // When
        edit(document.replace("points: 7", "points: 8"));

        // Then
        step(backtest);
        step(audit);
        endsEdited(backtest);
        endsEdited(audit);
        Models.marketer().post("/v1/jobs/" + backtest.id() + "/resume").then().statusCode(409);
    }

    @Test
    void aDraftEditedIntoNonsenseLeavesNothingOfItsShadow() {
        // Given
        Models.draft(document);
        Job shadow = shadows.start(key, 1, "mia").await().atMost(Duration.ofSeconds(10));
        store.run(
                "INSERT INTO shadow_pending (job_id, lead_id) VALUES ($1, $2) RETURNING id",
                shadow.id(),
                UUID.randomUUID());

        // When
        edit("key: " + key);

        // Then
        endsEdited(shadow);
        assertThat(store.count("SELECT count(*) FROM shadow_pending WHERE job_id = $1", shadow.id()))
                .isZero();
    }

    @Test
    void aCancelledAuditGoesOnWithWhatItHadGathered() {
        // Given
        Models.draft(document);
        Job audit = underWay(evidence.audit(key, 1, "mia"));
        gathered(audit);
        store.run("UPDATE job SET checkpoint = $2, done = 1 WHERE id = $1 RETURNING id", audit.id(), LAST);

        // When
        Models.marketer().post("/v1/jobs/" + audit.id() + "/cancel").then().statusCode(200);
        step(audit);
        assertThat(Models.over(audit.id().toString()).getString("state")).isEqualTo("CANCELLED");
        Models.marketer().post("/v1/jobs/" + audit.id() + "/resume").then().statusCode(200);

        // Then
        JsonPath done = Models.over(audit.id().toString());
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("result.leads")).isOne();
        assertThat(kept(audit)).isZero();
    }

    @Test
    void whatACancelledAuditHadGatheredGoesWithTheNextOne() {
        // Given
        Models.draft(document);
        Job audit = underWay(evidence.audit(key, 1, "mia"));
        gathered(audit);
        Models.marketer().post("/v1/jobs/" + audit.id() + "/cancel").then().statusCode(200);
        step(audit);
        assertThat(kept(audit)).isOne();

        // When
        underWay(evidence.audit(key, 1, "mia"));

        // Then
        assertThat(kept(audit)).isZero();
    }

    private void gathered(Job job) {
        store.run(
                "INSERT INTO decided_lead (job_id, lead_id, decided_at, data) VALUES ($1, $2, now(), $3::text::json) RETURNING job_id",
                job.id(),
                UUID.randomUUID(),
                SEEN);
    }

    private long kept(Job job) {
        return store.count("SELECT count(*) FROM decided_lead WHERE job_id = $1", job.id());
    }

    @Test
    void aCheckIsNoEdit() {
        // Given
        Models.draft(document);
        Job backtest = underWay(backtests.start(key, 1, 30, null, "mia"));

        // When
        Models.marketer().post(path + "/validate").then().statusCode(200);

        // Then
        step(backtest);
        assertThat(Models.over(backtest.id().toString()).getString("state")).isEqualTo("DONE");
    }

    private void edit(String text) {
        Models.marketer()
                .contentType("application/yaml")
                .header("If-Match", "\"1\"")
                .body(text)
                .put(path)
                .then()
                .statusCode(200);
    }

    private void endsEdited(Job job) {
        JsonPath over = Models.over(job.id().toString());
        assertThat(over.getString("state")).as(job.kind()).isEqualTo("CANCELLED");
        assertThat(over.getString("error")).contains("The draft was edited meanwhile");
    }

    /** Work that has its first step before it, whatever the replica was quick to do. */
    private Job underWay(Uni<Job> start) {
        Job job = start.await().atMost(Duration.ofSeconds(10));
        assertThat(Models.over(job.id().toString()).getString("state")).isEqualTo("DONE");
        store.run(
                "UPDATE job SET state = 'RUNNING', done = 0, checkpoint = NULL, result = NULL, finished_at = NULL"
                        + " WHERE id = $1 RETURNING id",
                job.id());
        return job;
    }

    private void step(Job job) {
        unitOfWork.run(connection -> jobs.step(connection, job.id())).await().atMost(Duration.ofSeconds(20));
    }
}
