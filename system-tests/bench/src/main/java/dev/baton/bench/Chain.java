package dev.baton.bench;

import static dev.baton.bench.Plan.BATCH;

import java.time.Duration;

/** How fast events go through scoring: a backlog drained, then all services at work with the sender beside them. */
final class Chain {

    private final TestBed bed;
    private final Plan plan;
    private final Messages messages;
    private final Screen screen;

    Chain(TestBed bed, Plan plan, Messages messages, Screen screen) {
        this.bed = bed;
        this.plan = plan;
        this.messages = messages;
        this.screen = screen;
    }

    /** Drains what the acceptance measurement has left. */
    void drain(Report report) {
        long backlog = bed.backlog();
        screen.progress("scoring drains " + backlog + " events");
        awaitFirstProgress(backlog);
        long begin = bed.backlog();
        Duration took = bed.awaitScored();
        report.add(Figure.of("scoring, backlog drained", begin / seconds(took), "/s")
                .beside("lifecycle and routing at work")
                .aim("≥ 12,000 /s alone"));
        bed.awaitQuiet();
    }

    /** Sends while all services work; returns the events a second from the first sent to the last scored. */
    double sustain(Report report) {
        screen.progress("whole chain: " + plan.chainEvents() + " events, all services at work");
        long begin = System.nanoTime();
        Acceptance.check(
                bed.ingest("/v1/batch").closed(plan.chainEvents() / BATCH, 2, i -> messages.batchOfViews(BATCH)));
        bed.awaitScored();
        double perSecond = plan.chainEvents() / seconds(Duration.ofNanos(System.nanoTime() - begin));
        report.add(Figure.of("whole chain, first sent to last scored", perSecond, "/s")
                .beside("sender, ingest, scoring, lifecycle at once")
                .aim("≥ 8,000 /s"));
        bed.awaitQuiet();
        return perSecond;
    }

    /** A service that stood still has to join its group again: that is recovery, not throughput. */
    private void awaitFirstProgress(long backlog) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (bed.backlog() >= backlog && System.nanoTime() < deadline) {
            Load.awaitMoment(System.nanoTime() + 50_000_000);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
