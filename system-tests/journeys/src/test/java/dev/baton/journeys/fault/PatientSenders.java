package dev.baton.journeys.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.driver.Answer;
import dev.baton.driver.Api;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Senders that behave as SDKs do: each sends a batch, and the same batch again until it is taken, then the next.
 *
 * <p>Each speaks for one person. A pause between batches keeps them below what the machine can take, so that a soak
 * measures loss and not load.
 */
final class PatientSenders {

    private static final int BATCH = 20;
    private static final long PAUSE_MILLIS = 100;

    private final Api collector;
    private final List<String> people;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger notTaken = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopping;

    private PatientSenders(Api collector, List<String> people) {
        this.collector = collector;
        this.people = people;
    }

    /** As many senders, each for one person whose e-mail address begins with {@code run}. */
    static PatientSenders start(Api collector, int senders, String run) {
        List<String> people = IntStream.range(0, senders)
                .mapToObj(number -> run + "-" + number + "@acme.example")
                .toList();
        PatientSenders all = new PatientSenders(collector, people);
        people.forEach(person -> all.running.add(all.threads.submit(() -> all.sendOn(person))));
        return all;
    }

    /** E-mail addresses of those who were spoken for. */
    List<String> people() {
        return people;
    }

    /** How many messages were answered as accepted, or as known already, so far. */
    int accepted() {
        return accepted.size();
    }

    /** How many requests were answered 503, or not at all, so far. */
    int notTaken() {
        return notTaken.get();
    }

    /** Lets every sender finish its batch; returns the ids of all messages that were accepted. */
    Set<String> stop() throws InterruptedException, ExecutionException {
        stopping = true;
        for (Future<?> sender : running) {
            sender.get();
        }
        threads.shutdown();
        return accepted;
    }

    private Void sendOn(String person) throws InterruptedException {
        while (!stopping) {
            Map<String, Object> batch = batch(person);
            while (!taken(batch)) {
                notTaken.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return null;
    }

    private boolean taken(Map<String, Object> batch) {
        try {
            Answer answer = collector.post("/v1/batch", batch);
            if (answer.status() == 503) {
                return false;
            }
            for (JsonNode result : answer.expect(200).body().path("results")) {
                if (result.path("status").asText().equals("rejected")) {
                    throw new AssertionError("rejected: " + result);
                }
                accepted.add(result.path("messageId").asText());
            }
            return true;
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }

    private static Map<String, Object> batch(String person) {
        List<Map<String, Object>> items = new ArrayList<>();
        items.add(item(person, "identify", "traits", Map.of("email", person)));
        while (items.size() < BATCH) {
            items.add(item(person, "page", "name", "Home"));
        }
        return Map.of("batch", items, "sentAt", Instant.now().toString());
    }

    private static Map<String, Object> item(String person, String type, String field, Object value) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", type);
        item.put("messageId", UUID.randomUUID().toString());
        item.put("userId", person);
        item.put("timestamp", Instant.now().toString());
        item.put(field, value);
        return item;
    }
}
