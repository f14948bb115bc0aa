package dev.baton.scoring.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.kit.message.MessageIds;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Cause;
import dev.baton.scoring.application.IncomingEvent;
import dev.baton.scoring.application.TakeEvents;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Brings many leads to another version beside live traffic: {@code -Dbaton.test.rescore-leads=200000} for a measurement,
 * which is logged and not judged; a few hundred by default, to see that all of them get there. Tests are compiled as
 * short-lived programs are; {@code "-Dtest.jvm=-Xmx768m --add-opens java.base/java.lang=ALL-UNNAMED"} measures the service
 * as it is deployed.
 */
@BootedScoring
class RescoreAtScaleQuarkusTest {

    private static final Logger LOG = Logger.getLogger(RescoreAtScaleQuarkusTest.class);
    private static final int LEADS = Integer.getInteger("baton.test.rescore-leads", 400);
    private static final Duration QUIET = Duration.ofMillis(LEADS / 4);
    private static final int LIVE = 20;
    private static final int CLONES = 5_000;

    @Inject
    TakeEvents takeEvents;

    @Inject
    AcceptedEvents events;

    @Inject
    Store store;

    private final String key = "scale-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key + "/versions/";
    private final List<Visitor> live = new ArrayList<>();

    @Test
    void everyLeadComesToTheVersionBesideLiveTraffic() {
        // Given
        Models.approved(Documents.region(key, "Scaled"), 1);
        activate(1, "FORWARD_ONLY");
        for (int i = 0; i < LIVE; i++) {
            live.add(new Visitor(key + ".example"));
        }
        live.forEach(visitor -> take(List.of(incoming(visitor.identify(Map.of("title", "Buyer", "region", key))))));
        live.forEach(visitor -> take(List.of(incoming(visitor.known("Scaled", Map.of())))));
        String clone =
                Clones.CLONE.formatted(store.first(Clones.COLUMNS).orElseThrow().getString(0));
        for (int cloned = 0; cloned < LEADS; cloned += CLONES) {
            store.count(clone, live.getFirst().email, key, Math.min(CLONES, LEADS - cloned));
        }
        Models.approved(Documents.region(key, "Scaled").replace("points: 7", "points: 11"), 2);
        // leads come one by one: the database never plans for an empty table that is full the next moment
        store.run("ANALYZE");
        // what else the clones left the database to do, and the compilers, is not what a change of the model costs
        liveTraffic(QUIET, null);
        List<Long> before = liveTraffic(QUIET, null);

        // When
        Instant began = Instant.now();
        String job = activate(2, "BACKFILL_SILENT").getString("job");
        List<Long> during = liveTraffic(Duration.ofMinutes(10), job);
        List<Long> after = liveTraffic(QUIET, null);

        // Then
        JsonPath done = Models.over(job);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(store.count(
                        "SELECT count(*) FROM lead WHERE email = $1 AND model_version = 2 AND total = 16000",
                        live.getFirst().email))
                .as("the clones, which have their template's address again, and the template")
                .isEqualTo(LEADS + 1);
        LOG.infof(
                "event=rescored leads=%d seconds=%.1f liveP50Before=%.1fms liveP50During=%.1fms liveP99Before=%.1fms"
                        + " liveP99During=%.1fms liveP99After=%.1fms",
                done.getLong("done"),
                Duration.between(began, Instant.parse(done.getString("finishedAt")))
                                .toMillis()
                        / 1000.0,
                percentile(before, 50),
                percentile(during, 50),
                percentile(before, 99),
                percentile(during, 99),
                percentile(after, 99));
        Models.marketer().post("/v1/models/" + key + "/retire").then().statusCode(200);
    }

    /** Batches of twenty events every fifty milliseconds for a while, or as long as the job runs. */
    private List<Long> liveTraffic(Duration most, String job) {
        List<Long> nanos = new ArrayList<>();
        Random chance = new Random(1);
        Instant end = Instant.now().plus(most);
        long next = System.nanoTime();
        while (Instant.now().isBefore(end) && (job == null || !isOver(job))) {
            List<IncomingEvent> batch = new ArrayList<>();
            for (int i = 0; i < LIVE; i++) {
                batch.add(incoming(live.get(chance.nextInt(LIVE)).known("Seen", Map.of())));
            }
            long began = System.nanoTime();
            take(batch);
            nanos.add(System.nanoTime() - began);
            next += Duration.ofMillis(50).toNanos();
            java.util.concurrent.locks.LockSupport.parkNanos(Math.max(1, next - System.nanoTime()));
        }
        return nanos;
    }

    private boolean isOver(String job) {
        return store.count("SELECT count(*) FROM job WHERE id = $1 AND finished_at IS NOT NULL", UUID.fromString(job))
                == 1;
    }

    private static double percentile(List<Long> nanos, int percent) {
        if (nanos.isEmpty()) {
            return 0;
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private JsonPath activate(int version, String mode) {
        String projection = Models.marketer()
                .contentType("application/json")
                .body(Map.of("mode", mode, "dryRun", true))
                .post(path + version + "/activate")
                .then()
                .statusCode(200)
                .extract()
                .path("projection");
        return Models.marketer()
                .contentType("application/json")
                .body(Map.of("mode", mode, "projection", projection))
                .post(path + version + "/activate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void take(List<IncomingEvent> batch) {
        takeEvents.take(batch).await().atMost(Duration.ofSeconds(60));
    }

    private IncomingEvent incoming(dev.baton.contracts.event.AcceptedEvent event) {
        UUID id = MessageIds.derived(event.sourceId(), event.messageId());
        String json = new String(Wire.record(event).value(), StandardCharsets.UTF_8);
        return new IncomingEvent(events.read(id, json), json, new Cause(id.toString(), null, null));
    }
}
