package dev.baton.journeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Topics;
import dev.baton.driver.Api;
import dev.baton.driver.Seen;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Waiting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Ingest dies without a word while a file is uploaded and while it is run, and goes on where it was. More of it, by hand:
 * {@code -Dbaton.import.megabytes=300}.
 */
@Isolated("kills what others use")
@Order(101)
@RelayJourney
class ImportKilledIT {

    private static final int MEGABYTES = Integer.getInteger("baton.import.megabytes", 3);
    private static final int PIECE = 1_000_000;
    private static final int BAD_EVERY = 50;

    private final String people = "imported-" + UUID.randomUUID();

    @Test
    void everyRowIsConsumedOrAnErrorToTheItem(Relay relay) {
        // Given
        int rows = MEGABYTES * PIECE / row(0).length();
        String file = file(rows);
        Api ingest = relay.as("mia", "ingest");
        String path = "/v1/imports/" + declared(ingest, file.length());

        // When: it dies during the upload, and during the run
        upload(ingest, path, file, PIECE);
        kill(relay);
        upload(ingest, path, file, file.length());
        ingest.post(path + "/start", null).expect(202);
        for (int percent : MEGABYTES > 50 ? List.of(20, 50) : List.of(40)) {
            await(ingest, path, job -> rowsOf(job) >= rows * percent / 100);
            kill(relay);
        }
        JsonNode done = await(ingest, path, job -> job.path("state").asText().equals("DONE"));

        // Then
        int bad = (rows + BAD_EVERY - 1) / BAD_EVERY;
        JsonNode progress = done.path("progress");
        assertThat(rowsOf(done)).isEqualTo(rows);
        assertThat(progress.path("rejected").asInt()).isEqualTo(bad);
        assertThat(progress.path("accepted").asInt()).isEqualTo(rows - bad);
        assertThat(progress.path("errorsByCode").path("TIME_INVALID").asInt()).isEqualTo(bad);
        Waiting.until("every accepted row stands in the topic")
                .untilAsserted(() -> assertThat(distinctEvents(relay)).isEqualTo(rows - bad));
    }

    private static void kill(Relay relay) {
        int restarts = relay.suite().restarts("ingest");
        relay.suite().kill("ingest");
        Waiting.until("ingest is back").until(() -> relay.suite().restartedSince("ingest", restarts));
    }

    private static String declared(Api ingest, int bytes) {
        Map<String, Object> mapping =
                Map.of("key", List.of("id"), "userId", "id", "at", "day", "traits", Map.of("note", "note"));
        // slow enough to die in the middle
        Map<String, Object> options = Map.of("rowsPerSecond", Math.max(1_500, MEGABYTES * 100));
        return ingest.post(
                        "/v1/imports",
                        Map.of(
                                "name", "killed", "source", "local", "bytes", bytes, "mapping", mapping, "options",
                                options))
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    private static void upload(Api ingest, String path, String file, int to) {
        int offset = ingest.get(path)
                .expect(200)
                .body()
                .path("upload")
                .path("offset")
                .asInt();
        while (offset < to) {
            String piece = file.substring(offset, Math.min(file.length(), offset + PIECE));
            ingest.with("Upload-Offset", Integer.toString(offset))
                    .send("PATCH", path + "/content", piece)
                    .expect(204);
            offset += piece.length();
        }
    }

    private static JsonNode await(Api ingest, String path, Predicate<JsonNode> wanted) {
        return Waiting.until("the import goes on")
                .until(() -> ingest.get(path).expect(200).body(), wanted);
    }

    private static int rowsOf(JsonNode job) {
        return job.path("progress").path("rows").asInt();
    }

    private long distinctEvents(Relay relay) {
        return relay
                .topics()
                .all(seen -> seen.topic().equals(Topics.EVENTS)
                        && seen.key() != null
                        && seen.key().startsWith(people))
                .stream()
                .map(Seen::id)
                .distinct()
                .count();
    }

    private String file(int rows) {
        StringBuilder file = new StringBuilder("id,day,note\n");
        for (int i = 0; i < rows; i++) {
            file.append(row(i));
        }
        return file.toString();
    }

    private String row(int number) {
        String day = number % BAD_EVERY == 0 ? "2024-02-30" : "2024-02-29";
        return "%s-%07d,%s,%s\n".formatted(people, number, day, "x".repeat(600));
    }
}
