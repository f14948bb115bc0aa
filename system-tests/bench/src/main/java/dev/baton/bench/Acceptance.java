package dev.baton.bench;

import static dev.baton.bench.Plan.BATCH;
import static dev.baton.bench.Plan.BATCH_CONNECTIONS;
import static dev.baton.bench.Plan.CONNECTIONS;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/** How many events a second ingest makes durable, beside the bare endpoint; the services behind stand still. */
final class Acceptance {

    private static final int TURNS = 4;

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

    /** Everything at work, until the compilers have seen it: a fixed time would be too short where the machine is busy. */
    void warmUp() {
        screen.progress("warming up until the rates stand still, then draining");
        steady(length -> bed.bare("/v1/track").closedFor(length, CONNECTIONS, messages::view));
        steady(length -> bed.ingest("/v1/track").closedFor(length, CONNECTIONS, messages::view));
        steady(length ->
                bed.bare("/v1/batch").closedFor(length, BATCH_CONNECTIONS, () -> messages.linesOfViews(BATCH)));
        steady(length -> bed.ingest("/v1/batch").closedFor(length, 2, () -> messages.batchOfViews(BATCH)));
        bed.awaitQuiet();
    }

    private void steady(Function<Duration, Load.Outcome> load) {
        SteadyRate rate = new SteadyRate();
        for (int turn = 0; turn < plan.warmUpTurns() && !rate.isSteady(); turn++) {
            rate.add(check(load.apply(plan.warmUp())).perSecond());
        }
    }

    /** Leaves behind what scoring drains next. */
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
        screen.progress("single events on " + CONNECTIONS + " connections: bare endpoint and ingest by turns");
        Rates rates = byTurns(
                length -> bed.bare("/v1/track").closedFor(length, CONNECTIONS, messages::view),
                length -> bed.ingest("/v1/track").closedFor(length, CONNECTIONS, messages::view));
        report.add(Figure.of("accept, single events, 64 connections", rates.ingest(), "/s")
                .beside(rates.ratio(1))
                .aim("≥ 60 % of bare"));
    }

    private void batches(Report report) {
        screen.progress(
                "batches of " + BATCH + " on " + BATCH_CONNECTIONS + " connections: bare endpoint and ingest by turns");
        Rates rates = byTurns(
                length ->
                        bed.bare("/v1/batch").closedFor(length, BATCH_CONNECTIONS, () -> messages.linesOfViews(BATCH)),
                length -> bed.ingest("/v1/batch")
                        .closedFor(length, BATCH_CONNECTIONS, () -> messages.batchOfViews(BATCH)));
        report.add(Figure.of("accept, batches of 100, events", BATCH * rates.ingest(), "/s")
                .beside(rates.ratio(BATCH))
                .aim("≥ 40,000 /s"));
    }

    /** By turns, so that what else the machine does meanwhile meets both alike. */
    private Rates byTurns(Function<Duration, Load.Outcome> bare, Function<Duration, Load.Outcome> ingest) {
        Duration turn = plan.acceptance().dividedBy(TURNS);
        double bareSum = 0;
        double ingestSum = 0;
        for (int i = 0; i < TURNS; i++) {
            bareSum += check(bare.apply(turn)).perSecond();
            ingestSum += check(ingest.apply(turn)).perSecond();
        }
        return new Rates(bareSum / TURNS, ingestSum / TURNS);
    }

    /**
     * Requests a second.
     *
     * @param bare   the yardstick
     * @param ingest beside it
     */
    private record Rates(double bare, double ingest) {
        String ratio(int eventsPerRequest) {
            return String.format(
                    Locale.ROOT,
                    "%.0f %% of the bare endpoint (%,.0f /s)",
                    100 * ingest / bare,
                    bare * eventsPerRequest);
        }
    }

    static Load.Outcome check(Load.Outcome outcome) {
        if (outcome.failures() > 0) {
            throw new IllegalStateException(outcome.failures() + " of " + (outcome.requests() + outcome.failures())
                    + " requests were not answered with 200");
        }
        return outcome;
    }
}
