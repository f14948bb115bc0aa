package dev.baton.ingest.application.imports;

import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.imports.Import.Failure;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.kit.consume.Faults;
import dev.baton.kit.fault.FaultText;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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
    private static final Duration REFRESH = Duration.ofSeconds(30);
    private static final String INTERNAL = "INTERNAL";
    private static final String WHAT_NOW =
            "The service met a fault of its own. Its log has the cause beside import=%s. Send the mapping again to make the"
                    + " import ready, and start it: rows that were taken are not counted twice.";

    private final ImportTools tools;
    private final ContentCheck contentCheck;
    private final MappingDocuments mappings;
    private final KnownSources sources;
    private final Semaphore signal = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
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
        ended.countDown();
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
            } catch (RuntimeException | Error failure) {
                LOG.warnf(
                        "event=import-work-failed retryIn=%s cause=%s",
                        tools.config().poll(), FaultText.of(failure));
                rest(tools.config().poll());
            }
        }
    }

    private void run(Import job) {
        LOG.infof(
                "event=import-runs import=%s state=%s row=%d",
                job.id(), job.state(), job.progress().tally().rows());
        try {
            refuseRevoked(job);
            Lease lease = new Lease(tools, job, new Waiting(), System::nanoTime);
            contentCheck.check(job, lease);
            new ImportRun(tools, job, mappings.kept(job.mapping()), lease).run();
        } catch (LeaseLostException gone) {
            LOG.infof("event=import-left import=%s", job.id());
        } catch (UnreadableContentException e) {
            LOG.warnf("event=import-failed import=%s code=%s", job.id(), e.code());
            fail(job, e.code(), e.getMessage());
        } catch (RuntimeException | Error failure) {
            if (Faults.passes(failure)) {
                throw failure;
            }
            // tried again it would fail again, for ever
            LOG.errorf(failure, "event=import-failed import=%s code=%s", job.id(), INTERNAL);
            fail(job, INTERNAL, WHAT_NOW.formatted(job.id()));
        } finally {
            tools.leases().release(job.id(), tools.owner());
        }
    }

    /** By its id, since names change; in the newest picture, since the source may be seconds old. */
    private void refuseRevoked(Import job) {
        if (sources.byId(job.sourceId()).isEmpty()) {
            sources.refresh().await().atMost(REFRESH);
        }
        if (sources.byId(job.sourceId()).isEmpty()) {
            throw new UnreadableContentException(
                    "SOURCE_REVOKED", "The import's source was revoked. Make the import again for another one.");
        }
    }

    private void fail(Import job, String code, String detail) {
        tools.leases().finish(job.id(), tools.owner(), ImportState.FAILED, null, new Failure(code, detail));
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

    /** Waits for the end only: what wakes an idle worker must not hurry one that goes at a declared pace. */
    private final class Waiting implements Lease.Stop {
        @Override
        public boolean asked() {
            return stopping;
        }

        @Override
        public void await(Duration pause) {
            try {
                if (ended.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                    stopping = true;
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }
}
