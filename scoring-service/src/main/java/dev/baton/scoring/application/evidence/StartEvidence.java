package dev.baton.scoring.application.evidence;

import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ReviseModels;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Starts audits and suggestions, and makes a draft of what was suggested. */
@ApplicationScoped
public class StartEvidence {

    private final ModelCatalogue catalogue;
    private final RunJobs jobs;
    private final AuditWork audit;
    private final SuggestWork suggest;
    private final ReviseModels revise;
    private final SuggestedDrafts drafts;

    StartEvidence(
            ModelCatalogue catalogue,
            RunJobs jobs,
            AuditWork audit,
            SuggestWork suggest,
            ReviseModels revise,
            SuggestedDrafts drafts) {
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.audit = audit;
        this.suggest = suggest;
        this.revise = revise;
        this.drafts = drafts;
    }

    /** Starts the audit of a version; fails at once where it is no model yet. */
    public Uni<Job> audit(String key, int version, String by) {
        return catalogue
                .version(key, version)
                .call(catalogue::ready)
                .chain(found -> jobs.start(AuditWork.KIND, key + "@" + version, audit.parameters(found, null), by));
    }

    /**
     * Starts learning beside the version of a model that is in use, or its newest.
     *
     * @param rules what becomes of the rules of that version
     */
    public Uni<Job> suggest(String key, StandardRules rules, String by) {
        return catalogue
                .standing(key)
                .call(catalogue::ready)
                .chain(found -> jobs.start(
                        SuggestWork.KIND, key + "@" + found.version(), suggest.parameters(found, rules), by));
    }

    /**
     * Makes a draft of what a job suggested; the same job gives the same draft. Empty where there is no such job or it
     * suggested nothing.
     */
    public Uni<Optional<ModelVersion>> draft(UUID job, String by) {
        return jobs.find(job)
                .map(found -> found.filter(one -> SuggestWork.KIND.equals(one.kind()) && one.state() == Job.State.DONE)
                        .flatMap(one -> drafts.document(one.result())))
                .chain(document -> document.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : revise.draft(
                                        document.get(),
                                        "suggested from what was bought, job " + job,
                                        "suggestion-" + job,
                                        by)
                                .map(Optional::of));
    }
}
