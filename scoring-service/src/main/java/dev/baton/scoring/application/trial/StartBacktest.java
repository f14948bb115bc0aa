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

    /** So far back at most days and volume are counted. */
    public static final int MOST_DAYS = 730;

    private static final BigDecimal MOST_A_DAY = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_DECIMALS = 9;

    private final ModelCatalogue catalogue;
    private final RunJobs jobs;
    private final BacktestWork work;

    public StartBacktest(ModelCatalogue catalogue, RunJobs jobs, BacktestWork work) {
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.work = work;
    }

    /** Whether so many days can be counted. */
    public static boolean isPeriod(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    /** Whether a team could say it takes so many leads a day; a few letters can stand for a number of a gigabyte. */
    public static boolean isCapacity(BigDecimal perDay) {
        return perDay.signum() >= 0 && perDay.compareTo(MOST_A_DAY) <= 0 && perDay.scale() <= MOST_DECIMALS;
    }

    /**
     * Starts it; fails at once where the version is no model yet.
     *
     * @param days           how far back days and volume are counted
     * @param capacityPerDay leads a day the team can take, null where nobody said
     */
    public Uni<Job> start(String key, int version, int days, BigDecimal capacityPerDay, String by) {
        return catalogue.version(key, version).call(catalogue::ready).chain(found -> {
            var asked = new BacktestWork.Parameters(key, version, found.digest(), days, capacityPerDay);
            return jobs.start(BacktestWork.KIND, key + "@" + version, work.parameters(asked), by);
        });
    }
}
