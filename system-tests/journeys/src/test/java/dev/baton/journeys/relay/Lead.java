package dev.baton.journeys.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.driver.Answer;
import dev.baton.driver.Api;
import dev.baton.driver.Seen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A lead as the suite knows it: its score at scoring, its stage at lifecycle, its assignments at routing. */
public final class Lead {

    private static final String OBSERVER = "ada";

    private final Relay relay;
    private final String id;

    private Lead(Relay relay, String id) {
        this.relay = relay;
        this.id = id;
    }

    static Lead of(Relay relay, Visitor visitor) {
        return withEmail(relay, visitor.email());
    }

    /** The lead with that e-mail address; waits for it. */
    public static Lead withEmail(Relay relay, String email) {
        Waiting.until("scoring knows " + email)
                .untilAsserted(() -> assertThat(idsByEmail(relay, email)).hasSize(1));
        return new Lead(relay, idsByEmail(relay, email).getFirst());
    }

    static Lead unknown(Relay relay, Visitor visitor) {
        Waiting.until("scoring knows " + visitor.anonymousId())
                .until(() -> idByDevice(relay, visitor).isPresent());
        return new Lead(relay, idByDevice(relay, visitor).orElseThrow());
    }

    public String id() {
        return id;
    }

    /** The score with its breakdown, now. */
    public ScoreSheet score() {
        return ScoreSheet.of(relay.as(OBSERVER, "scoring")
                .get("/v1/leads/" + id + "/score")
                .expect(200)
                .body());
    }

    /** How many events scoring counts for this lead. */
    public int eventCount() {
        return eventIds().size();
    }

    /** Ids of the events that scoring counts for this lead, the newest first. */
    public List<String> eventIds() {
        Api scoring = relay.as(OBSERVER, "scoring");
        String first = "/v1/leads/" + id + "/events?limit=200";
        List<String> ids = new ArrayList<>();
        JsonNode page = scoring.get(first).expect(200).body();
        page.path("items").forEach(event -> ids.add(event.path("id").asText()));
        while (page.path("nextCursor").isTextual()) {
            String cursor = page.path("nextCursor").asText();
            page = scoring.get(first + "&cursor=" + cursor).expect(200).body();
            page.path("items").forEach(event -> ids.add(event.path("id").asText()));
        }
        return ids;
    }

    /** Stage at lifecycle; {@code NONE} while lifecycle does not know the lead. */
    public String stage() {
        Answer answer = relay.as(OBSERVER, "lifecycle").get("/v1/leads/" + id);
        return answer.status() == 404
                ? "NONE"
                : answer.expect(200).body().path("stage").asText();
    }

    /** The lead at lifecycle. */
    public JsonNode atLifecycle() {
        return relay.as(OBSERVER, "lifecycle")
                .get("/v1/leads/" + id)
                .expect(200)
                .body();
    }

    /** Stages the lead entered, oldest first. */
    public List<String> stagesEntered() {
        List<String> newestFirst = stream(atLifecycle().path("history"))
                .map(move -> move.path("to").asText())
                .toList();
        return newestFirst.reversed();
    }

    /** Waits until lifecycle has the lead there. */
    public Lead awaitStage(String stage) {
        Waiting.until("lead " + id + " is " + stage)
                .untilAsserted(() -> assertThat(stage()).isEqualTo(stage));
        return this;
    }

    /** Waits until scoring counts that many events. */
    public Lead awaitEventCount(int count) {
        Waiting.until("scoring counts " + count + " events of " + id)
                .untilAsserted(() -> assertThat(eventCount()).isEqualTo(count));
        return this;
    }

    /** Records about this lead, by topic and type, repetitions of the same message left out. */
    public List<Seen> records(String topic, String type) {
        return relay.topics().of(topic, type, id).stream()
                .collect(Collectors.toMap(Seen::id, seen -> seen, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** How often the lead came to qualify, as scoring told the others. */
    public List<Seen> qualifications() {
        return records(Topics.SCORES, EventTypes.THRESHOLD_CROSSED).stream()
                .filter(seen -> seen.text("direction").equals("UP"))
                .toList();
    }

    /** Assignments of this lead at routing, newest first. */
    public List<Assignment> assignments() {
        return stream(relay.as("max", "routing")
                        .get("/v1/assignments?leadId=" + id)
                        .expect(200)
                        .body()
                        .path("items"))
                .map(Assignment::of)
                .toList();
    }

    private static List<String> idsByEmail(Relay relay, String email) {
        return stream(relay.as(OBSERVER, "scoring")
                        .get("/v1/leads?email=" + email)
                        .expect(200)
                        .body()
                        .path("items"))
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static Optional<String> idByDevice(Relay relay, Visitor visitor) {
        return relay
                .topics()
                .all(seen -> EventTypes.SCORE_CHANGED.equals(seen.type())
                        && visitor.anonymousId()
                                .equals(seen.data()
                                        .path("lead")
                                        .path("anonymousId")
                                        .asText()))
                .stream()
                .map(Seen::key)
                .findFirst();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
