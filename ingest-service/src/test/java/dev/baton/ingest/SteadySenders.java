package dev.baton.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Senders that behave as SDKs do: batch after batch, each sent again until it is taken. */
final class SteadySenders {

    private static final int BATCH = 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString((Requests.KEY + ":").getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final URI address;
    private final String run;
    private volatile boolean stopping;

    private SteadySenders(int port, String run) {
        this.address = URI.create("http://localhost:" + port + "/v1/batch");
        this.run = run;
    }

    /** As many senders, whose people's ids all begin with {@code run}. */
    static SteadySenders start(int senders, int port, String run) {
        SteadySenders all = new SteadySenders(port, run);
        for (int i = 0; i < senders; i++) {
            all.running.add(all.threads.submit(all::sendOn));
        }
        return all;
    }

    /** Ids of the messages that were answered as accepted or duplicate. */
    int accepted() {
        return accepted.size();
    }

    /** Requests that were answered 503 or not at all. */
    int refused() {
        return refused.get();
    }

    /** Lets every sender finish its batch. */
    Set<String> stop() throws Exception {
        stopping = true;
        for (Future<?> sender : running) {
            sender.get();
        }
        threads.shutdown();
        return accepted;
    }

    private Void sendOn() throws InterruptedException {
        while (!stopping) {
            HttpRequest batch = batch();
            while (!taken(batch)) {
                refused.incrementAndGet();
            }
        }
        return null;
    }

    private boolean taken(HttpRequest batch) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = client.send(batch, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 503) {
                return false;
            }
            for (JsonNode result : JSON.readTree(answer.body()).path("results")) {
                if (!result.path("status").asText().equals("rejected")) {
                    accepted.add(result.path("messageId").asText());
                }
            }
            return true;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private HttpRequest batch() {
        StringJoiner items = new StringJoiner(",", "{\"batch\":[", "]}");
        for (int i = 0; i < BATCH; i++) {
            items.add("{\"type\":\"identify\",\"messageId\":\"%s\",\"userId\":\"%s-%d\"}"
                    .formatted(UUID.randomUUID(), run, i));
        }
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", AUTHORIZATION)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(items.toString()))
                .build();
    }
}
