package dev.baton.ingest.application.imports;

import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.imports.Import.Failure;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.imports.ImportState;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works on imports, one at a time, on a thread of its own: what another replica began and lost goes on here once its
 * lease is over.
 */
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final ImportTools tools;
    private final ContentCheck contentCheck;
    private final MappingDocuments mappings;
    private final KnownSources sources;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    public ImportWorker(ImportTools tools, ContentCheck contentCheck, MappingDocuments mappings, KnownSources sources) {
        this.tools = tools;
        this.contentCheck = contentCheck;
        this.mappings = mappings;
        this.sources = sources;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().daemon().name("import-worker").start(this::work);
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stopping = true;
        signal.release();
        thread.join(STOP);
    }

    /** Looks for work now, not only at the next poll. */
    public void wake() {
        signal.release();
    }

    private void work() {
        while (!stopping) {
            try {
                // before the first picture of the sources nobody can say whether the import's is in force
                Optional<Import> job = sources.loaded() ? tools.leases().claim(tools.owner()) : Optional.empty();
                if (job.isPresent()) {
                    run(job.get());
                } else {
                    rest(tools.config().poll());
                }
            } catch (RuntimeException failure) {
                LOG.warnf(
                        "event=import-work-failed retryIn=%s cause=%s",
                        tools.config().poll(), failure.toString());
                rest(tools.config().poll());
            }
        }
    }

    private void run(Import job) {
        LOG.infof(
                "event=import-runs import=%s state=%s row=%d",
                job.id(), job.state(), job.progress().tally().rows());
        try {
            if (sources.byName(job.sourceName())
                    .map(Source::id)
                    .filter(job.sourceId()::equals)
                    .isEmpty()) {
                throw new UnreadableContentException(
                        "SOURCE_REVOKED", "The import's source was revoked. Make the import again for another one.");
            }
            if (contentCheck.sound(job, () -> stopping)) {
                new ImportRun(tools, job, mappings.kept(job.mapping()), new Waiting()).run();
            }
        } catch (UnreadableContentException e) {
            LOG.warnf("event=import-failed import=%s code=%s", job.id(), e.code());
            ImportState state = ImportState.FAILED;
            tools.leases().finish(job.id(), tools.owner(), state, null, new Failure(e.code(), e.getMessage()));
        } finally {
            tools.leases().release(job.id(), tools.owner());
        }
    }

    /** Until somebody wakes it, or so long. */
    private void rest(Duration pause) {
        try {
            if (signal.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private final class Waiting implements ImportRun.Stop {
        @Override
        public boolean asked() {
            return stopping;
        }

        @Override
        public void await(Duration pause) {
            if (pause.isPositive() && !stopping) {
                rest(pause);
            }
        }
    }
}
