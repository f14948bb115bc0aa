package dev.baton.ingest.application.plan;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.domain.Verdict;
import dev.baton.ingest.domain.plan.TrialReport;
import dev.baton.ingest.domain.plan.TrialTally;
import java.time.Duration;
import java.util.function.Predicate;

/** One trial's way through the traffic: counts what is meant, tells now and then how far it is. */
final class TrialRun implements PastTraffic.Taker {

    private static final long BETWEEN_PROGRESS = Duration.ofSeconds(1).toNanos();

    private final TrialJob job;
    private final TrialTally tally;
    private final Predicate<String> meant;
    private final TryDraft trials;
    private long nextProgress = System.nanoTime();
    private long read;

    /** @param meant which sources' traffic counts */
    TrialRun(TrialJob job, TrialTally tally, Predicate<String> meant, TryDraft trials) {
        this.job = job;
        this.tally = tally;
        this.meant = meant;
        this.trials = trials;
    }

    @Override
    public void accepted(AcceptedEvent event) {
        if (meant.test(event.sourceId())) {
            tally.take(event);
        }
    }

    @Override
    public void rejected(RejectedEvent event) {
        if (!meant.test(event.sourceId())) {
            return;
        }
        Verdict verdict = trials.judged(event).orElse(null);
        switch (verdict) {
            case Verdict.Accepted accepted -> tally.take(accepted.event());
            case Verdict.Rejected rejected -> tally.takeRefused(rejected.code().name());
            case null -> tally.takeRefused(event.code());
        }
    }

    @Override
    public boolean goOn(long readSoFar, long total) {
        read = readSoFar;
        boolean tell = System.nanoTime() - nextProgress >= 0;
        if (tell) {
            nextProgress = System.nanoTime() + BETWEEN_PROGRESS;
        }
        return trials.mayGoOn(job, readSoFar, total, tell);
    }

    /** Records read so far. */
    long read() {
        return read;
    }

    /** What was counted. */
    TrialReport report(boolean complete) {
        return tally.report(complete);
    }
}
