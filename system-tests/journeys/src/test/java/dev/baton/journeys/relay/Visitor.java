package dev.baton.journeys.relay;

import dev.baton.driver.Answer;
import dev.baton.driver.Api;
import dev.baton.driver.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Somebody who does things, each sent at once through the public API as a tracking SDK would send it.
 *
 * <p>Anonymous until {@link #identifies}; from then on every event carries the user id beside the device's id.
 */
public final class Visitor {

    private final Api collector;
    private final String name;
    private final String email;
    private final String anonymousId;
    private final List<Map<String, Object>> sent = new ArrayList<>();
    private String userId;

    Visitor(Api collector, String domain, String name) {
        this.collector = collector;
        this.name = name;
        this.email = name + "@" + domain;
        this.anonymousId = "device-" + name;
    }

    public String email() {
        return email;
    }

    public String anonymousId() {
        return anonymousId;
    }

    public String userId() {
        return userId;
    }

    /** What people call the visitor. */
    public String fullName() {
        return "Vera " + name;
    }

    /** Gives name, e-mail and job title. */
    public Visitor identifies(String title) {
        return identifiesAs("user-" + name, title);
    }

    /** The same, under a chosen user id (which decides the partition). */
    public Visitor identifiesAs(String id, String title) {
        userId = id;
        return send(identification(title));
    }

    public Visitor visitsPricingPage() {
        Map<String, Object> page = item("page");
        page.put("name", "Pricing");
        page.put(
                "properties", Map.of("path", "/pricing", "url", "https://www.example.com/pricing", "title", "Pricing"));
        return send(page);
    }

    public Visitor downloads(String type, String title) {
        return does("Content Downloaded", Map.of("type", type, "title", title));
    }

    public Visitor does(String event) {
        return does(event, Map.of());
    }

    public Visitor does(String event, Map<String, Object> properties) {
        return send(track(event, properties));
    }

    /** Everything that makes a decision maker qualify, but for the identification. */
    public Visitor weighsThePurchase() {
        return visitsPricingPage().downloads("case study", "How Acme cut its response time");
    }

    /** Does all of it at once, in one batch. */
    public List<String> doesInOneBatch(List<String> events) {
        List<Map<String, Object>> batch =
                events.stream().map(event -> track(event, Map.of())).toList();
        List<String> verdicts = post(batch);
        sent.addAll(batch);
        return verdicts;
    }

    /** Sends everything again, as it was; returns the verdict on each item. */
    public List<String> sendsEverythingAgain() {
        return post(sent);
    }

    /** Sends everything that happened once more as if the sender had lost track: with new message ids, at the old times. */
    public Visitor sendsEverythingLate() {
        post(sent.stream()
                .map(item -> {
                    Map<String, Object> again = new LinkedHashMap<>(item);
                    again.put("messageId", UUID.randomUUID().toString());
                    return again;
                })
                .toList());
        return this;
    }

    /** How many different items were sent. */
    public int sentItems() {
        return sent.size();
    }

    /** Message ids of all that was sent, in order. */
    public List<String> messageIds() {
        return sent.stream().map(item -> (String) item.get("messageId")).toList();
    }

    /** Sends as SDKs do when the collector is away: again, with the same message id, until it is taken. */
    public Visitor doesPatiently(String event, Map<String, Object> properties) {
        Map<String, Object> item = track(event, properties);
        Waiting.until(event + " is taken").ignoreExceptions().until(() -> accepted(item));
        sent.add(item);
        return this;
    }

    private Map<String, Object> identification(String title) {
        Map<String, Object> item = item("identify");
        item.put("traits", Map.of("email", email, "name", fullName(), "title", title, "company", "Acme " + name));
        return item;
    }

    private Map<String, Object> track(String event, Map<String, Object> properties) {
        Map<String, Object> item = item("track");
        item.put("event", event);
        item.put("properties", properties);
        return item;
    }

    private Map<String, Object> item(String type) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("type", type);
        item.put("messageId", UUID.randomUUID().toString());
        item.put("anonymousId", anonymousId);
        if (userId != null) {
            item.put("userId", userId);
        }
        item.put("timestamp", Instant.now().toString());
        return item;
    }

    private Visitor send(Map<String, Object> item) {
        if (!accepted(item)) {
            throw new AssertionError("not accepted: " + item);
        }
        sent.add(item);
        return this;
    }

    private boolean accepted(Map<String, Object> item) {
        Answer answer = collector.post("/v1/" + item.get("type"), item).expect(200);
        return verdicts(answer).stream().allMatch(verdict -> verdict.equals("accepted") || verdict.equals("duplicate"));
    }

    private List<String> post(List<Map<String, Object>> items) {
        return verdicts(collector
                .post(
                        "/v1/batch",
                        Map.of("batch", items, "sentAt", Instant.now().toString()))
                .expect(200));
    }

    private static List<String> verdicts(Answer answer) {
        List<String> verdicts = StreamSupport.stream(
                        answer.body().path("results").spliterator(), false)
                .map(result -> result.path("status").asText())
                .toList();
        if (verdicts.isEmpty()) {
            throw new AssertionError("no result per item: " + Json.write(answer.text()));
        }
        return verdicts;
    }
}
