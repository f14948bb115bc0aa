package dev.baton.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sends batches as a well-behaved site does: it waits and repeats while ingest is away or asks for it, with the same
 * message ids, and gives up with one clear line.
 */
final class BatchSender implements AutoCloseable {

    /** How a wait is spent; tests don't. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    private static final int TRIES = 7;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI ingest;
    private final String authorization;
    private final Clock clock;
    private final Consumer<String> notices;
    private final Pause pause;

    BatchSender(URI ingest, String writeKey, Clock clock, Consumer<String> notices, Pause pause) {
        this.ingest = ingest;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
        this.notices = notices;
        this.pause = pause;
    }

    /** Delivers the calls and enters what became of each. */
    void send(List<Call> calls, Tally tally) throws SendingFailed, InterruptedException {
        Duration wait = Duration.ofSeconds(1);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Attempt outcome = attempt(calls);
            if (outcome.answer() != null) {
                enter(outcome.answer(), tally);
                return;
            }
            if (attempt < TRIES) {
                Duration asked = outcome.asked() == null ? wait : outcome.asked();
                notices.accept("%s; tries again in %d s".formatted(outcome.trouble(), asked.toSeconds()));
                pause.of(asked);
                wait = min(wait.multipliedBy(2), LONGEST_WAIT);
            }
        }
        throw new SendingFailed("ingest at %s stayed away. Start the suite with ./baton up, then run the demo again."
                .formatted(ingest));
    }

    /** Either an answer, or the trouble and how long the server asked to wait (null where it didn't). */
    private record Attempt(byte[] answer, String trouble, Duration asked) {}

    private Attempt attempt(List<Call> calls) throws SendingFailed, InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request(calls), HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> new Attempt(response.body(), null, null);
                case 429, 502, 503, 504 ->
                    new Attempt(
                            null,
                            "ingest is busy or can't reach Kafka (%d)".formatted(response.statusCode()),
                            asked(response));
                case 401 ->
                    throw new SendingFailed("ingest doesn't know the write key. Give one with --write-key; the local"
                            + " stack's is local-write-key.");
                default ->
                    throw new SendingFailed("ingest refused the batch (%d): %s"
                            .formatted(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
            };
        } catch (IOException away) {
            return new Attempt(null, "ingest at %s does not answer".formatted(ingest), null);
        }
    }

    private HttpRequest request(List<Call> calls) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("batch", calls.stream().map(Call::toFields).toList());
        body.put("sentAt", clock.instant().toString());
        return HttpRequest.newBuilder(ingest.resolve("/v1/batch"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
    }

    private static Duration asked(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> min(Duration.ofSeconds(Long.parseLong(value)), LONGEST_WAIT))
                .orElse(null);
    }

    private static void enter(byte[] answer, Tally tally) throws SendingFailed {
        try {
            for (JsonNode result : JSON.readTree(answer).path("results")) {
                switch (result.path("status").asText()) {
                    case "accepted" -> tally.accepted();
                    case "duplicate" -> tally.duplicate();
                    default -> tally.rejected(result.path("code").asText());
                }
            }
        } catch (IOException e) {
            throw new SendingFailed("ingest's answer is no JSON. Is something else listening on its port?");
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        client.close();
    }
}
