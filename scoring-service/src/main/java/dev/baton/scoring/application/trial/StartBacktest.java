package dev.baton.scoring.application.trial;

import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Starts the backtest of a version: what history says of it, and how many leads it would hand over. */
@ApplicationScoped
public class StartBacktest {

    private final ModelCatalogue catalogue;
    private final RunJobs jobs;
    private final BacktestWork work;

    public StartBacktest(ModelCatalogue catalogue, RunJobs jobs, BacktestWork work) {
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.work = work;
    }

    /**
     * Starts it; fails at once where the version is no model yet.
     *
     * @param days           how far back days and volume are counted
     * @param capacityPerDay leads a day the team can take, null where nobody said
     */
    public Uni<Job> start(String key, int version, int days, BigDecimal capacityPerDay, String by) {
        return catalogue.version(key, version).chain(found -> {
            catalogue.ready(found);
            var asked = new BacktestWork.Parameters(key, version, found.revision(), days, capacityPerDay);
            return jobs.start(BacktestWork.KIND, key + "@" + version, work.parameters(asked), by);
        });
    }
}
