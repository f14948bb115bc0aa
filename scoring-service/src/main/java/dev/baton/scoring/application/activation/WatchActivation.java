package dev.baton.scoring.application.activation;

import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Says how leads come to a version that has become active. */
@ApplicationScoped
public class WatchActivation {

    /**
     * How far it is.
     *
     * @param job      brings the leads
     * @param asked    how
     * @param progress what it found, null before its first step
     * @param waiting  leads that wait to be told
     */
    public record Watched(Job job, RescoreWork.Parameters asked, RescoreWork.Progress progress, long waiting) {}

    /**
     * What happened since a version became active.
     *
     * @param leads   all there are
     * @param judged  those that it judged last
     * @param crossed of these, who qualified since and still do
     */
    public record Since(long leads, long judged, long crossed) {}

    /** Counts leads by who judged them. */
    public interface Counts {

        /** Reads every lead's row: for people who ask, not for every view of a page. */
        Uni<Since> since(SqlClient client, String key, int version, Instant at);
    }

    private final Pool pool;
    private final Counts counts;
    private final RunJobs jobs;
    private final RescoreWork rescore;
    private final ReleaseQueue queue;

    public WatchActivation(Pool pool, Counts counts, RunJobs jobs, RescoreWork rescore, ReleaseQueue queue) {
        this.pool = pool;
        this.counts = counts;
        this.jobs = jobs;
        this.rescore = rescore;
        this.queue = queue;
    }

    /** The latest rescoring for a version; empty where its leads were never brought to it. */
    public Uni<Optional<Watched>> of(String key, int version) {
        return jobs.about(RescoreWork.KIND, key, 1).chain(found -> found.stream()
                .findFirst()
                .filter(job -> rescore.asked(job).version() == version)
                .map(job -> queue.size(pool, key)
                        .map(waiting ->
                                Optional.of(new Watched(job, rescore.asked(job), rescore.progress(job), waiting))))
                .orElse(Uni.createFrom().item(Optional.empty())));
    }

    /** What happened since an active version became so. */
    public Uni<Since> since(ModelVersion version) {
        return counts.since(
                pool, version.key(), version.version(), version.activated().at());
    }
}
