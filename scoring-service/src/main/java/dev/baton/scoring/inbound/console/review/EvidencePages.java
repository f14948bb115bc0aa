package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.evidence.AuditWork;
import dev.baton.scoring.application.evidence.SuggestWork;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.inbound.console.review.VersionHead.Sheet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts the pages of audits and suggestions together. */
@ApplicationScoped
class EvidencePages {

    private static final int LOOKED_AT = 10;

    private final Heads heads;
    private final ModelCatalogue models;
    private final ModelDocuments documents;
    private final RunJobs jobs;
    private final Reports reports;
    private final Clock clock;

    EvidencePages(
            Heads heads, ModelCatalogue models, ModelDocuments documents, RunJobs jobs, Reports reports, Clock clock) {
        this.heads = heads;
        this.models = models;
        this.documents = documents;
        this.jobs = jobs;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * The audit that is named, else the newest.
     *
     * @param id of the job, may be null
     */
    Uni<AuditPage> audit(String key, int number, String id, Notice notice) {
        return models.version(key, number).chain(version -> reports.about(AuditWork.KIND, version, LOOKED_AT, id)
                .map(found -> audit(version, found, id, notice)));
    }

    private AuditPage audit(ModelVersion version, List<Job> found, String id, Notice notice) {
        Job told = told(found, id).orElse(null);
        JobBar bar = bar(found, id);
        return new AuditPage(
                heads.of(version, Sheet.AUDIT),
                Notice.of(notice, bar),
                bar,
                told == null
                        ? null
                        : reports.result(told, AuditWork.Report.class)
                                .map(AuditPane::of)
                                .orElse(null),
                told == null ? null : Moment.of(told.createdAt(), clock.instant()));
    }

    /**
     * The suggestion that is named, else the newest.
     *
     * @param id of the job, may be null
     */
    Uni<SuggestionPage> suggestion(String key, int number, String id, Notice notice) {
        return models.version(key, number).chain(version -> reports.about(SuggestWork.KIND, version, LOOKED_AT, id)
                .map(found -> suggestion(version, found, id, notice)));
    }

    private SuggestionPage suggestion(ModelVersion version, List<Job> found, String id, Notice notice) {
        Job told = told(found, id).orElse(null);
        SuggestWork.Report report = told == null
                ? null
                : reports.result(told, SuggestWork.Report.class).orElseThrow();
        JobBar bar = bar(found, id);
        boolean suggested = report != null && report.suggestion() != null;
        return new SuggestionPage(
                heads.of(version, Sheet.SUGGESTION),
                Notice.of(notice, bar),
                bar,
                suggested ? told.id().toString() : null,
                report == null ? null : report.refusal(),
                suggested ? SuggestionPane.of(report, words(told, version)) : null,
                told == null ? null : Moment.of(told.createdAt(), clock.instant()));
    }

    private ModelWords words(Job job, ModelVersion beside) {
        return ModelWords.of(documents.read(documents.parse(reports.document(job)), beside.version()));
    }

    /** What a page tells: the job that is named, else the newest that came to its end. */
    private static Optional<Job> told(List<Job> found, String id) {
        return found.stream()
                .filter(job -> job.result() != null && job.state() == Job.State.DONE)
                .reduce((one, other) -> other.id().toString().equals(id) ? other : one);
    }

    /** The newest job, while it has told nothing. */
    private JobBar bar(List<Job> found, String id) {
        Instant now = clock.instant();
        return found.stream()
                .limit(1)
                .filter(job -> job.state() != Job.State.DONE
                        && (id == null || job.id().toString().equals(id)))
                .findFirst()
                .map(job -> JobBar.of(job, jobs.resumable(job), now))
                .orElse(null);
    }
}
