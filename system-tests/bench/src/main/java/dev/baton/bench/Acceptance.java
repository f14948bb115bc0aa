package dev.baton.bench;

import static dev.baton.bench.Plan.BATCH;
import static dev.baton.bench.Plan.BATCH_CONNECTIONS;
import static dev.baton.bench.Plan.CONNECTIONS;

import java.util.Locale;

/** How many events a second ingest makes durable, beside the bare endpoint; the services behind stand still. */
final class Acceptance {

    private final TestBed bed;
    private final Plan plan;
    private final Messages messages;
    private final Screen screen;

    Acceptance(TestBed bed, Plan plan, Messages messages, Screen screen) {
        this.bed = bed;
        this.plan = plan;
        this.messages = messages;
        this.screen = screen;
    }

    /** Everything at work, so that the compilers have seen it. */
    void warmUp() {
        screen.progress("warming up for " + plan.warmUp().toSeconds() + " s, then draining");
        var each = plan.warmUp().dividedBy(4);
        check(bed.bare("/v1/track").closedFor(each, CONNECTIONS, messages::view));
        check(bed.ingest("/v1/track").closedFor(each, CONNECTIONS, messages::view));
        check(bed.bare("/v1/batch").closedFor(each, BATCH_CONNECTIONS, () -> messages.linesOfViews(BATCH)));
        check(bed.ingest("/v1/batch").closedFor(each, 2, () -> messages.batchOfViews(BATCH)));
        bed.awaitQuiet();
    }

    /** Returns the events that now wait for scoring. */
    void measure(Report report) {
        bed.pauseBehindIngest();
        try {
            singles(report);
            batches(report);
        } finally {
            bed.resumeBehindIngest();
        }
    }

    private void singles(Report report) {
        screen.progress("single events on " + CONNECTIONS + " connections: bare endpoint, then ingest");
        double bare = check(bed.bare("/v1/track").closedFor(plan.acceptance(), CONNECTIONS, messages::view))
                .perSecond();
        Load.Outcome ingest = check(bed.ingest("/v1/track").closedFor(plan.acceptance(), CONNECTIONS, messages::view));
        report.add(Figure.of("accept, single events, 64 connections", ingest.perSecond(), "/s")
                .beside(ratio(ingest.perSecond(), bare, "the bare endpoint"))
                .aim("≥ 60 % of bare"));
    }

    private void batches(Report report) {
        screen.progress(
                "batches of " + BATCH + " on " + BATCH_CONNECTIONS + " connections: bare endpoint, then ingest");
        double bare = BATCH
                * check(bed.bare("/v1/batch")
                                .closedFor(plan.acceptance(), BATCH_CONNECTIONS, () -> messages.linesOfViews(BATCH)))
                        .perSecond();
        double ingest = BATCH
                * check(bed.ingest("/v1/batch")
                                .closedFor(plan.acceptance(), BATCH_CONNECTIONS, () -> messages.batchOfViews(BATCH)))
                        .perSecond();
        report.add(Figure.of("accept, batches of 100, events", ingest, "/s")
                .beside(ratio(ingest, bare, "the bare endpoint"))
                .aim("≥ 40,000 /s"));
    }

    static Load.Outcome check(Load.Outcome outcome) {
        if (outcome.failures() > 0) {
            throw new IllegalStateException(outcome.failures() + " of " + (outcome.requests() + outcome.failures())
                    + " requests were not answered with 200");
        }
        return outcome;
    }

    private static String ratio(double value, double other, String whose) {
        return String.format(Locale.ROOT, "%.0f %% of %s (%,.0f /s)", 100 * value / other, whose, other);
    }
}
