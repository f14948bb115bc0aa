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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * People who activate, stop, cancel and resume at once beside live events and releases: every answer is one, nobody waits for
 * ever, and nothing is left behind. {@code -Dbaton.test.activation-races=200} for a longer one.
 */
@BootedScoring
class ActivationRacesQuarkusTest {

    private static final int ROUNDS = Integer.getInteger("baton.test.activation-races", 4);

    @Inject
    TakeEvents takeEvents;

    @Inject
    AcceptedEvents events;

    @Inject
    Store store;

    private final String key = "races-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key;
    private final List<Visitor> readers =
            IntStream.range(0, 12).mapToObj(i -> new Visitor()).toList();

    @Test
    void whoeverComesFirstEveryAnswerIsOneAndNothingIsLeftBehind() {
        // Given
        readers.forEach(reader -> take(reader.identify(Map.of("title", "Buyer", "region", key))));
        readers.forEach(reader -> take(reader.known("Race Read", Map.of())));
        String document = Documents.region(key, "Race Read");
        Models.approved(document, 1);
        Models.approved(document.replace("total: 12", "total: 19"), 2);
        AtomicBoolean over = new AtomicBoolean();

        // When
        Executor threads = task -> new Thread(task).start();
        CompletableFuture<Void> live = CompletableFuture.runAsync(() -> live(over), threads);
        List<CompletableFuture<TreeSet<Integer>>> people = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> decide(new Random(i)), threads))
                .toList();
        TreeSet<Integer> answers = new TreeSet<>();
        people.forEach(one -> answers.addAll(one.join()));
        over.set(true);
        live.join();
        Models.marketer().post(path + "/stop");

        // Then
        assertThat(answers).isSubsetOf(200, 404, 409, 412, 428);
        store.await("SELECT count(*) = 0 FROM job WHERE subject = $1 AND state IN ('QUEUED', 'RUNNING')", key);
        assertThat(store.count("SELECT count(*) FROM job WHERE subject = $1 AND state = 'FAILED'", key))
                .isZero();
        assertThat(store.count("SELECT count(*) FROM release_queue WHERE key = $1", key))
                .isZero();
        assertThat(store.count(
                        "SELECT count(*) FROM due_work WHERE last_error IS NOT NULL AND data LIKE '%' || $1 || '%'",
                        key))
                .isZero();
        Models.marketer().post(path + "/retire");
    }

    private void live(AtomicBoolean over) {
        Random chance = new Random(7);
        while (!over.get()) {
            take(readers.get(chance.nextInt(readers.size())).known("Seen", Map.of()));
        }
    }

    private TreeSet<Integer> decide(Random chance) {
        TreeSet<Integer> answers = new TreeSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            answers.add(
                    switch (chance.nextInt(5)) {
                        case 0 -> Models.marketer().post(path + "/stop").statusCode();
                        case 1 -> newest("cancel");
                        case 2 -> newest("resume");
                        default -> activate(1 + chance.nextInt(2), chance.nextInt(3));
                    });
        }
        return answers;
    }

    private int newest(String what) {
        return store.first("SELECT id::text FROM job WHERE subject = $1 ORDER BY created_at DESC LIMIT 1", key)
                .map(row -> Models.marketer()
                        .post("/v1/jobs/" + row.getString(0) + "/" + what)
                        .statusCode())
                .orElse(404);
    }

    private int activate(int version, int way) {
        Map<String, Object> how = new HashMap<>();
        how.put(
                "mode",
                List.of("FORWARD_ONLY", "BACKFILL_SILENT", "BACKFILL_RELEASE").get(way));
        how.put("dryRun", true);
        if (way == 2) {
            how.put("rate", 36_000);
        }
        JsonPath shown = post(version, how).jsonPath();
        how.put("dryRun", false);
        how.put("projection", shown.getString("projection"));
        return post(version, how).statusCode();
    }

    private io.restassured.response.Response post(int version, Map<String, Object> how) {
        return Models.as("max", "sales-manager")
                .contentType("application/json")
                .body(how)
                .post(path + "/versions/" + version + "/activate");
    }

    private void take(dev.baton.contracts.event.AcceptedEvent event) {
        UUID id = MessageIds.derived(event.sourceId(), event.messageId());
        String json = new String(Wire.record(event).value(), StandardCharsets.UTF_8);
        takeEvents
                .take(List.of(new IncomingEvent(events.read(id, json), json, new Cause(id.toString(), null, null))))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
