package dev.baton.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies as tracking SDKs send them; every message id is new. Safe for several threads. */
final class Messages {

    /** People in the ordinary traffic: enough that batches hold many leads, few enough that leads return. */
    private static final int PEOPLE = 10_000;

    private final long run = ThreadLocalRandom.current().nextLong();
    private final AtomicLong counter = new AtomicLong();

    /** Somebody, known by an id alone, looks at a page that counts. */
    String view() {
        int person = ThreadLocalRandom.current().nextInt(PEOPLE);
        return track("bench-" + person, "Key Page Viewed", Instant.now());
    }

    /** Many such views in one body. */
    String batchOfViews(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> view())
                .collect(Collectors.joining(",", "{\"batch\":[", "],\"writeKey\":\"local-write-key\"}"));
    }

    /** The same number of views for the bare endpoint, which splits at line ends. */
    String linesOfViews(int size) {
        return IntStream.range(0, size).mapToObj(i -> view()).collect(Collectors.joining("\n"));
    }

    /** Somebody new gives a name and asks for a demo, in one body. */
    String handRaise(String userId) {
        String identify = "{\"type\":\"identify\",\"messageId\":\"" + id() + "\",\"userId\":\"" + userId
                + "\",\"traits\":{\"email\":\"" + userId
                + "@acme.example\",\"name\":\"Vera Lang\",\"title\":\"VP Sales\"}}";
        return "{\"batch\":[" + identify + "," + track(userId, "Demo Requested", Instant.now()) + "]}";
    }

    /** One event at a given time. */
    String track(String userId, String event, Instant at) {
        return "{\"type\":\"track\",\"messageId\":\"" + id() + "\",\"userId\":\"" + userId + "\",\"event\":\"" + event
                + "\",\"timestamp\":\"" + at
                + "\",\"properties\":{\"path\":\"/product/overview\",\"title\":\"Overview\"},"
                + "\"context\":{\"locale\":\"en-GB\",\"userAgent\":\"Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0\","
                + "\"page\":{\"url\":\"https://www.example.com/product/overview\",\"referrer\":\"https://www.example.com/\"}}}";
    }

    /** Several events in one body. */
    static String batch(List<String> items) {
        return "{\"batch\":[" + String.join(",", items) + "]}";
    }

    private String id() {
        return new UUID(run, counter.incrementAndGet()).toString();
    }
}
