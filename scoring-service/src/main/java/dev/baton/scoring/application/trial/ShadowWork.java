package dev.baton.scoring.application.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.JobWork;
import dev.baton.scoring.application.trial.JudgeTwice.Twice;
import dev.baton.scoring.application.trial.Shadows.Judgement;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Judges by a version on trial what the models in use judged a moment ago: live batches only note their leads, this looks
 * at them beside. Runs until it is cancelled or the version's trial is over.
 */
@ApplicationScoped
public class ShadowWork implements JobWork {

    /** Kind of these jobs; their subject is {@code key@version}. */
    public static final String KIND = "SHADOW";

    private static final int PORTION = 200;
    private static final Duration BUSY = Duration.ofMillis(50);
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Of the document as it was when the shadow began. */
    record Parameters(String digest) {}

    private final ModelCatalogue catalogue;
    private final TriedVersions versions;
    private final Models models;
    private final TrialLeads leads;
    private final JudgeTwice judge;
    private final Shadows shadows;
    private final DraftEvaluations drafts;
    private final Clock clock;
    private final ObjectMapper json;

    public ShadowWork(
            ModelCatalogue catalogue,
            TriedVersions versions,
            Models models,
            TrialLeads leads,
            JudgeTwice judge,
            Shadows shadows,
            DraftEvaluations drafts,
            Clock clock,
            ObjectMapper json) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.models = models;
        this.leads = leads;
        this.judge = judge;
        this.shadows = shadows;
        this.drafts = drafts;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(SqlConnection connection, Job job) {
        return versions.unedited(key(job), version(job), digest(job))
                .chain(version -> over(version)
                        ? shadows.end(connection, job.id()).replaceWith(() -> new Step.End(job.done(), "{}"))
                        : look(connection, job, version));
    }

    @Override
    public Uni<Optional<String>> pointless(SqlConnection connection, Job job) {
        return versions.edited(key(job), version(job), digest(job));
    }

    private static String key(Job job) {
        return job.subject().substring(0, job.subject().lastIndexOf('@'));
    }

    private static int version(Job job) {
        return Integer.parseInt(job.subject().substring(job.subject().lastIndexOf('@') + 1));
    }

    /** What a shadow of that version is asked, as a job keeps it. */
    String parameters(ModelVersion version) {
        try {
            return json.writeValueAsString(new Parameters(version.digest()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(Job job) {
        try {
            return json.readValue(job.parameters(), Parameters.class).digest();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean over(ModelVersion version) {
        return version.state() == VersionState.ACTIVE || version.state() == VersionState.DISCARDED;
    }

    private Uni<Step> look(SqlConnection connection, Job job, ModelVersion version) {
        Instant now = clock.instant();
        return shadows.take(connection, job.id(), PORTION).chain(taken -> {
            Set<UUID> ids = Set.copyOf(taken);
            return ids.isEmpty()
                    ? Uni.createFrom().item(more(job, 0))
                    : catalogue
                            .readyForJob(version)
                            .chain(ready -> models.inUse().chain(inUse -> leads.of(ids)
                                    .chain(stored -> judge.judge(
                                            stored, inUse, Candidates.with(inUse, ready), now, drafts.jobs()))))
                            .chain(judged -> shadows.found(connection, job.id(), judgements(judged), now))
                            .replaceWith(() -> more(job, ids.size()));
        });
    }

    private static List<Judgement> judgements(List<Twice> judged) {
        return judged.stream()
                .map(twice -> new Judgement(
                        twice.lead().id(),
                        twice.now().total(),
                        twice.then().total(),
                        twice.now().qualified(),
                        twice.then().qualified()))
                .toList();
    }

    private static Step more(Job job, int looked) {
        return new Step.More(job.done() + looked, null, "{}", looked == 0 ? IDLE : BUSY);
    }

    @Override
    public Uni<Void> cancelled(SqlConnection connection, Job job) {
        return shadows.end(connection, job.id());
    }
}
