package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.application.trial.BacktestWork;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.trial.BacktestReport;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import dev.baton.scoring.inbound.console.review.VersionHead.Sheet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Puts the page of a version's backtests together. */
@ApplicationScoped
class BacktestPages {

    private static final int LISTED = 20;
    private static final String DAYS = "90";

    private final Heads heads;
    private final ModelCatalogue models;
    private final RunJobs jobs;
    private final Reports reports;
    private final Clock clock;

    BacktestPages(Heads heads, ModelCatalogue models, RunJobs jobs, Reports reports, Clock clock) {
        this.heads = heads;
        this.models = models;
        this.jobs = jobs;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param id    of the job to show, the newest where there is none of it
     * @param typed what somebody typed that could not be taken, null where nobody did
     */
    Uni<BacktestPage> page(String key, int number, String id, Typed typed, Notice notice) {
        return models.version(key, number).chain(version -> reports.about(BacktestWork.KIND, version, LISTED, id)
                .map(found -> page(version, found, id, typed, notice)));
    }

    /** What somebody typed. */
    record Typed(String days, String capacity) {}

    private BacktestPage page(ModelVersion version, List<Job> found, String id, Typed typed, Notice notice) {
        Job shown = Reports.chosen(found, id).orElse(null);
        Typed next = typed == null ? asked(shown) : typed;
        JobBar bar = shown == null || shown.state() == Job.State.DONE
                ? null
                : JobBar.of(shown, jobs.resumable(shown), clock.instant());
        return new BacktestPage(
                heads.of(version, Sheet.BACKTEST),
                Notice.of(notice, bar),
                next.days(),
                next.capacity(),
                bar,
                shown == null ? null : report(shown, contactOnly(version)),
                found.stream().map(job -> line(version, job, shown)).toList());
    }

    private Typed asked(Job job) {
        if (job == null) {
            return new Typed(DAYS, "");
        }
        BacktestWork.Parameters asked = reports.asked(job, BacktestWork.Parameters.class);
        return new Typed(
                Integer.toString(asked.days()),
                asked.capacityPerDay() == null ? "" : Figures.plain(asked.capacityPerDay()));
    }

    private boolean contactOnly(ModelVersion version) {
        try {
            return models.compiled(version).compiled().model().qualification().requiresContact();
        } catch (InvalidModelException editedSince) {
            return false;
        }
    }

    private BacktestPane report(Job job, boolean contactOnly) {
        return reports.result(job, BacktestReport.class)
                .map(report -> BacktestPane.of(report, day(job.createdAt()), contactOnly))
                .orElse(null);
    }

    private BacktestPage.Line line(ModelVersion version, Job job, Job shown) {
        BacktestWork.Parameters asked = reports.asked(job, BacktestWork.Parameters.class);
        String what = asked.days() + " days"
                + (asked.capacityPerDay() == null ? "" : ", " + Figures.plain(asked.capacityPerDay()) + " leads a day");
        Instant now = clock.instant();
        JobBar bar = JobBar.of(job, false, now);
        String result = reports.result(job, BacktestReport.class)
                .map(report -> "precision " + known(report.candidate().precision()) + ", recall "
                        + known(report.candidate().recall()))
                .orElse(bar.state() + ", " + bar.reach());
        return new BacktestPage.Line(
                VersionAddress.of(version) + "/backtest?job=" + job.id(),
                what,
                result,
                Moment.of(job.createdAt(), now),
                job.createdBy(),
                job.equals(shown));
    }

    private static String known(BigDecimal share) {
        return share == null ? "not known" : Figures.percent(share);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
