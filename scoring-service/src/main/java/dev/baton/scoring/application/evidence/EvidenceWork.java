package dev.baton.scoring.application.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.JobWork;
import dev.baton.scoring.application.trial.TrialLeads;
import dev.baton.scoring.application.trial.TriedVersions;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that reads every lead, a portion a step, keeps the decided ones, and concludes from them at the end. Conclusions are
 * drawn beside the event loop, since they may take seconds.
 */
abstract class EvidenceWork implements JobWork {

    /** Most leads a conclusion is drawn from, those decided last: what one replica has memory for. */
    static final int MOST_LEADS = 10_000;

    private static final int PORTION = 200;

    /** Between two steps: the last lead that was read, and how many there were at the beginning. */
    record Checkpoint(UUID last, long total) {}

    /**
     * Which version is held against history, as its document was when it began.
     *
     * @param standardRules what a suggestion does with its rules; null for an audit
     */
    record Parameters(String key, int version, String digest, StandardRules standardRules) {}

    private final ModelCatalogue catalogue;
    private final TriedVersions versions;
    private final TrialLeads leads;
    private final ReadDecided read;
    private final DecidedLeads decided;
    private final ObjectMapper json;

    EvidenceWork(
            ModelCatalogue catalogue,
            TriedVersions versions,
            TrialLeads leads,
            ReadDecided read,
            DecidedLeads decided,
            ObjectMapper json) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.leads = leads;
        this.read = read;
        this.decided = decided;
        this.json = json;
    }

    /** What the decided leads teach, to be written as JSON. */
    abstract Object conclude(ModelVersion version, ReadyModel model, List<Decided> leads, StandardRules rules);

    @Override
    public final Uni<Step> step(SqlConnection connection, Job job) {
        Parameters asked = read(job.parameters(), Parameters.class);
        Uni<Checkpoint> start = job.checkpoint() == null
                ? decided.forgetEnded(connection, job.kind(), job.subject())
                        .chain(leads::count)
                        .map(total -> new Checkpoint(null, total))
                : Uni.createFrom().item(() -> read(job.checkpoint(), Checkpoint.class));
        return start.chain(checkpoint -> versions.unedited(asked.key(), asked.version(), asked.digest())
                .chain(version -> catalogue
                        .readyForJob(version)
                        .chain(model -> step(connection, job, checkpoint, version, model))));
    }

    @Override
    public final Uni<Optional<String>> pointless(SqlConnection connection, Job job) {
        Parameters asked = read(job.parameters(), Parameters.class);
        return versions.edited(asked.key(), asked.version(), asked.digest());
    }

    private Uni<Step> step(
            SqlConnection connection, Job job, Checkpoint checkpoint, ModelVersion version, ReadyModel model) {
        return leads.after(checkpoint.last(), PORTION).chain(ids -> read.of(ids, model.compiled())
                .chain(found -> decided.keep(connection, job.id(), found))
                .chain(() -> {
                    long done = job.done() + ids.size();
                    return ids.size() < PORTION
                            ? end(connection, job, done, version, model)
                            : Uni.createFrom()
                                    .item(new Step.More(
                                            done,
                                            checkpoint.total(),
                                            write(new Checkpoint(ids.getLast(), checkpoint.total())),
                                            Duration.ofMillis(1)));
                }));
    }

    private Uni<Step> end(SqlConnection connection, Job job, long done, ModelVersion version, ReadyModel model) {
        return decided.newest(connection, job.id(), MOST_LEADS)
                .chain(found -> Uni.createFrom()
                        .item(() -> write(conclude(
                                version,
                                model,
                                found,
                                read(job.parameters(), Parameters.class).standardRules())))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .call(() -> decided.forget(connection, job.id()))
                .map(result -> new Step.End(done, result));
    }

    /** What it gathered is kept where somebody cancelled it, for it to go on from; not where the draft was edited. */
    @Override
    public final Uni<Void> cancelled(SqlConnection connection, Job job) {
        return job.cancelled() ? Uni.createFrom().voidItem() : decided.forget(connection, job.id());
    }

    @Override
    public final boolean outlivesCancelling() {
        return true;
    }

    /** What is asked, as a job keeps it. */
    final String parameters(ModelVersion version, StandardRules rules) {
        return write(new Parameters(version.key(), version.version(), version.digest(), rules));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
