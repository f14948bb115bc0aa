package dev.baton.scoring.inbound.timer;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.scoring.application.job.RunJobs;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The next step of a job is due. One a transaction: a slow job must not hold up another's checkpoint. */
@ApplicationScoped
public class JobStep implements DueWorkHandler {

    private final RunJobs jobs;

    public JobStep(RunJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return RunJobs.STEP;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        return jobs.step(connection, UUID.fromString(items.getFirst().subject()));
    }
}
