package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.ReviewModels;
import dev.baton.scoring.application.activation.WatchActivation;
import dev.baton.scoring.application.activation.WatchActivation.Since;
import dev.baton.scoring.application.activation.WatchActivation.Watched;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.review.VersionHead.Sheet;
import dev.baton.scoring.inbound.console.review.VersionPage.FindingLine;
import dev.baton.scoring.inbound.console.review.VersionPage.VersionLine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts the page of a version together. */
@ApplicationScoped
class VersionPages {

    private final Heads heads;
    private final ModelCatalogue models;
    private final ReviewModels review;
    private final ModelDocuments documents;
    private final WatchActivation activation;
    private final RunJobs jobs;
    private final Clock clock;

    VersionPages(
            Heads heads,
            ModelCatalogue models,
            ReviewModels review,
            ModelDocuments documents,
            WatchActivation activation,
            RunJobs jobs,
            Clock clock) {
        this.heads = heads;
        this.models = models;
        this.review = review;
        this.documents = documents;
        this.activation = activation;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param asked what the address asks for
     */
    Uni<VersionPage> page(String key, int number, Asked asked, Who who, Notice notice) {
        return models.version(key, number)
                .chain(version -> models.versions(key).chain(versions -> diff(versions, version, asked.against())
                        .chain(diff -> findings(version).chain(findings -> live(version, asked.counts())
                                .map(live -> page(version, versions, diff, findings, live, who, notice))))));
    }

    /**
     * What the address of a page asks for.
     *
     * @param against number of the version to compare with, null for the obvious one
     * @param counts  whether to count what happened since it became active
     */
    record Asked(String against, boolean counts) {
        static final Asked NOTHING = new Asked(null, false);
    }

    private VersionPage page(
            ModelVersion version,
            List<ModelVersion> versions,
            DiffPane diff,
            List<Finding> findings,
            LivePane live,
            Who who,
            Notice notice) {
        Instant now = clock.instant();
        int errors = (int) findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        NextAction next = NextAction.of(version, who, errors);
        Places places = places(version);
        return new VersionPage(
                heads.of(version, Sheet.VERSION),
                notice,
                Way.of(version, now),
                next,
                VersionPage.Acts.of(version, next, who),
                findings.stream()
                        .map(finding -> FindingLine.of(finding, places))
                        .toList(),
                live,
                words(version),
                diff,
                versions.stream()
                        .map(one -> VersionLine.of(one, version.version(), now))
                        .toList());
    }

    private Uni<DiffPane> diff(List<ModelVersion> versions, ModelVersion shown, String asked) {
        return DiffPane.other(versions, shown, asked)
                .map(other -> review.diff(shown.key(), shown.version(), other.version())
                        .map(lines -> DiffPane.of(versions, shown, other.version(), lines)))
                .orElseGet(() -> Uni.createFrom().item(DiffPane.of(versions, shown, null, List.of())));
    }

    private Uni<List<Finding>> findings(ModelVersion version) {
        return version.editable()
                ? review.document(version.document()).map(ReviewModels.Reviewed::findings)
                : Uni.createFrom().item(List.of());
    }

    private Uni<LivePane> live(ModelVersion version, boolean counts) {
        if (version.state() != VersionState.ACTIVE) {
            return Uni.createFrom().nullItem();
        }
        Uni<Since> since = counts ? activation.since(version) : Uni.createFrom().nullItem();
        return activation
                .of(version.key(), version.version())
                .chain(found -> since.map(counted -> {
                    Watched watched = found.orElse(null);
                    JobBar bar = watched == null
                            ? null
                            : JobBar.of(watched.job(), jobs.resumable(watched.job()), clock.instant());
                    return LivePane.of(version, watched, bar, counted);
                }));
    }

    private Places places(ModelVersion version) {
        try {
            return new Places(documents.parse(version.document()));
        } catch (InvalidModelException notYet) {
            return new Places(Map.of());
        }
    }

    private ModelWords words(ModelVersion version) {
        try {
            return ModelWords.of(models.compiled(version));
        } catch (InvalidModelException notYet) {
            return null;
        }
    }
}
