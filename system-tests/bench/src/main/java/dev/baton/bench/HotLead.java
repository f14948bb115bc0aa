package dev.baton.bench;

import static dev.baton.bench.Plan.HOT_CONNECTIONS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.driver.Seen;
import dev.baton.driver.TopicLog;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One lead, hit from many connections at once, beside a twin that did the same things one after the other: events counted
 * and score must be equal to the last digit.
 */
final class HotLead {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TWIN_BATCH = 100;

    /** The rule of the default model that counts the event sent here. */
    private static final String RULE = "key-page";

    private final TestBed bed;
    private final Plan plan;
    private final Messages messages;
    private final Screen screen;

    /**
     * What the rule gives, before and after its cap: the cap alone would hide a lost event.
     *
     * @param events      counted
     * @param raw         points before decay and cap
     * @param lostToDecay what age took
     * @param score       the total
     */
    private record Judged(int events, BigDecimal raw, BigDecimal lostToDecay, BigDecimal score) {}

    HotLead(TestBed bed, Plan plan, Messages messages, Screen screen) {
        this.bed = bed;
        this.plan = plan;
        this.messages = messages;
        this.screen = screen;
    }

    void measure(Report report) {
        screen.progress("hot lead: " + plan.hotEvents() + " events from " + HOT_CONNECTIONS + " connections");
        long run = System.nanoTime();
        Instant asOf = Instant.now();
        String hot = "hot-" + run;
        String twin = "twin-" + run;
        long begin = System.nanoTime();
        Acceptance.check(bed.ingest("/v1/track")
                .closed(plan.hotEvents(), HOT_CONNECTIONS, i -> messages.track(hot, "Key Page Viewed", at(asOf, i))));
        bed.awaitScored();
        double perSecond = plan.hotEvents() / ((System.nanoTime() - begin) / 1e9);
        Acceptance.check(
                bed.ingest("/v1/batch").closed(plan.hotEvents() / TWIN_BATCH, 1, i -> twinBatch(twin, asOf, i)));
        bed.awaitScored();
        report.add(compare(hot, twin, asOf, perSecond));
    }

    private String twinBatch(String twin, Instant asOf, int batch) {
        List<String> items = new ArrayList<>();
        for (int i = batch * TWIN_BATCH; i < (batch + 1) * TWIN_BATCH; i++) {
            items.add(messages.track(twin, "Key Page Viewed", at(asOf, i)));
        }
        return Messages.batch(items);
    }

    /** Spread over ten days, so that decay has its say. */
    private Instant at(Instant asOf, int i) {
        return asOf.minus(Duration.ofDays(10).dividedBy(plan.hotEvents()).multipliedBy(i));
    }

    private Figure compare(String hot, String twin, Instant asOf, double perSecond) {
        try (TopicLog scores = new TopicLog(bed.bootstrapServers(), List.of(Topics.SCORES))) {
            Judged ofHot = judged(leadOf(scores, hot), asOf);
            Judged ofTwin = judged(leadOf(scores, twin), asOf);
            boolean exact = ofHot.equals(ofTwin) && ofHot.events() == plan.hotEvents();
            return Figure.of("hot lead, 16 connections, events", perSecond, "/s")
                    .beside(String.format(
                            Locale.ROOT,
                            "%s: %d of %d counted, raw %s, score %s (twin %s)",
                            exact ? "exact" : "NOT EXACT",
                            ofHot.events(),
                            plan.hotEvents(),
                            ofHot.raw().toPlainString(),
                            ofHot.score().toPlainString(),
                            ofTwin.score().toPlainString()))
                    .aim("exact score");
        }
    }

    private String leadOf(TopicLog scores, String userId) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<Seen> found = scores.all(seen -> EventTypes.SCORE_CHANGED.equals(seen.type())
                    && userId.equals(seen.data().path("lead").path("userId").asText()));
            if (!found.isEmpty()) {
                return found.getFirst().key();
            }
            Load.awaitMoment(System.nanoTime() + 50_000_000);
        }
        throw new IllegalStateException("scoring never told of " + userId);
    }

    private Judged judged(String leadId, Instant asOf) {
        JsonNode score = bed.as("ada", "scoring")
                .get("/v1/leads/" + leadId + "/score?asOf=" + asOf)
                .expect(200)
                .body();
        for (JsonNode contribution : score.path("contributions")) {
            if (contribution.path("rule").asText().equals(RULE)) {
                return new Judged(
                        contribution.path("count").asInt(),
                        contribution.path("raw").decimalValue().stripTrailingZeros(),
                        contribution.path("lostToDecay").decimalValue().stripTrailingZeros(),
                        score.path("total").decimalValue().stripTrailingZeros());
            }
        }
        return new Judged(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
