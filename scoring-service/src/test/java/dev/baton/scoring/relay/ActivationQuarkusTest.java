package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.THRESHOLD_CROSSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.kit.message.MessageIds;
import dev.baton.scoring.application.AcceptedEvents;
import dev.baton.scoring.application.Cause;
import dev.baton.scoring.application.IncomingEvent;
import dev.baton.scoring.application.TakeEvents;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedScoring
class ActivationQuarkusTest {

    @Inject
    TakeEvents takeEvents;

    @Inject
    AcceptedEvents events;

    @Inject
    Store store;

    private final String key = "live-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key;
    private final List<Visitor> readers = List.of(new Visitor(), new Visitor(), new Visitor());

    @BeforeEach
    void readersOfTheRegion() {
        readers.forEach(reader -> take(reader, reader.identify(Map.of("title", "Buyer", "region", key))));
        readers.forEach(reader -> take(reader, reader.known("Live Read", Map.of())));
        Models.approved(Documents.region(key, "Live Read"), 1);
    }

    @AfterEach
    void outOfUse() {
        Models.marketer().post(path + "/retire");
    }

    @Test
    void nobodyActivatesWhatTheyHaveNotSeen() {
        activate(Map.of("mode", "BACKFILL_SILENT")).statusCode(428);
        activate(Map.of(
                        "mode",
                        "BACKFILL_SILENT",
                        "projection",
                        UUID.randomUUID().toString()))
                .statusCode(428);
        activate(Map.of("mode", "AT_ONCE", "dryRun", true)).statusCode(400);
        activate(Map.of("mode", "BACKFILL_RELEASE", "dryRun", true)).statusCode(400);
        activate(Map.of("mode", "BACKFILL_SILENT", "dryRun", true))
                .statusCode(200)
                .body("preview.wouldQualify", equalTo(3));
    }

    @Test
    void aChangedRuleReachesEveryLeadAndFloodsNobody() {
        // When
        String job = activated("BACKFILL_SILENT", null).getString("job");

        // Then
        JsonPath done = Models.over(job);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("result.qualify")).isEqualTo(3);
        readers.forEach(reader -> assertThat(judge(reader)).isEqualTo(key + "@1 12000 0"));
        Visitor asking = readers.get(1);
        take(readers.get(0), readers.get(0).known("Live Read", Map.of()));
        take(asking, asking.known("Demo Requested", Map.of()));
        JsonNode crossed = Wire.said(THRESHOLD_CROSSED, asking.email, 1).get(0);
        assertThat(crossed.at("/score/model").asText()).isEqualTo(key);
        assertThat(crossed.at("/score/modelVersion").asInt()).isOne();
        assertThat(judge(readers.get(0))).isEqualTo(key + "@1 19000 0");
    }

    @Test
    void leadsThatAnEventMeetsFirstAreAsQuietAsTheOthers() {
        // Given
        activated("BACKFILL_RELEASE", 1);
        Visitor early = new Visitor();
        take(early, early.identify(Map.of("title", "Buyer", "region", key)));

        // When
        take(early, early.known("Live Read", Map.of()));
        take(readers.get(2), readers.get(2).known("Live Read", Map.of()));

        // Then
        assertThat(judge(early)).isEqualTo(key + "@1 12000 1");
        assertThat(store.count("SELECT count(*) FROM lead WHERE email = $1 AND quiet_since IS NULL", early.email))
                .isOne();
    }

    @Test
    void aChangedRuleIsReleasedToSalesOneByOneTheHighestFirst() {
        // Given
        take(readers.get(1), readers.get(1).known("Live Read", Map.of()));

        // When
        activated("BACKFILL_RELEASE", 3_600);

        // Then
        JsonNode first = Wire.said(THRESHOLD_CROSSED, readers.get(1).email, 1).get(0);
        JsonNode second = Wire.said(THRESHOLD_CROSSED, readers.get(0).email, 1).get(0);
        assertThat(first.get("cause").asText()).isEqualTo("MODEL");
        assertThat(first.get("at").asText()).isLessThan(second.get("at").asText());
        Wire.said(THRESHOLD_CROSSED, readers.get(2).email, 1);
    }

    @Test
    void theStopSwitchSendsAwayWhoWaits() {
        // Given
        Models.over(activated("BACKFILL_RELEASE", 1).getString("job"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count("SELECT count(*) FROM release_queue WHERE key = $1", key) == 2);

        // When
        Models.marketer().post(path + "/stop").then().statusCode(200).body("sentAway", equalTo(2));

        // Then
        Models.marketer().get(path).then().body("adoption", equalTo("FORWARD_ONLY"));
        assertThat(store.count("SELECT count(*) FROM release_queue WHERE key = $1", key))
                .isZero();
    }

    @Test
    void forwardOnlyLeavesLeadsUntilSomethingHappens() {
        // When
        JsonPath answer = activated("FORWARD_ONLY", null);

        // Then
        assertThat(answer.getString("job")).isNull();
        assertThat(judge(readers.get(0))).startsWith("default@");
        take(readers.get(0), readers.get(0).known("Seen", Map.of()));
        assertThat(judge(readers.get(0))).isEqualTo(key + "@1 12000 1");
    }

    @Test
    void aFormerVersionCanBeActiveAgainAndALeadOfARetiredModelFindsAnother() {
        // Given
        activated("FORWARD_ONLY", null);
        Models.approved(Documents.region(key, "Live Read").replace("points: 7", "points: 9"), 2);
        activated(2, "FORWARD_ONLY", null);
        take(readers.get(0), readers.get(0).known("Seen", Map.of()));
        assertThat(judge(readers.get(0))).startsWith(key + "@2 14000");

        // When
        activated("FORWARD_ONLY", null);
        take(readers.get(0), readers.get(0).known("Seen", Map.of()));

        // Then
        assertThat(judge(readers.get(0))).startsWith(key + "@1 12000");
        Models.marketer().get(path + "/versions").then().body("items.state", hasItem("RETIRED"));
        Models.marketer().post(path + "/retire").then().statusCode(200);
        take(readers.get(0), readers.get(0).known("Seen", Map.of()));
        assertThat(judge(readers.get(0))).startsWith("default@");
        Models.marketer().post("/v1/models/default/retire").then().statusCode(409);
    }

    @Test
    void eventsAndRescoringAtOnceEndAtTheDigitsOfEitherAlone() {
        // Given
        List<Uni<Void>> batches = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> {
            Visitor reader = readers.get(i % 3);
            batches.add(takeEvents.take(List.of(incoming(reader.known("Live Read", Map.of())))));
        });

        // When
        Uni<Void> live =
                Uni.join().all(batches).usingConcurrencyOf(6).andFailFast().replaceWithVoid();
        var running = live.subscribeAsCompletionStage();
        String job = activated("BACKFILL_SILENT", null).getString("job");
        running.join();
        Models.over(job);

        // Then
        readers.forEach(reader -> assertThat(judge(reader)).startsWith(key + "@1 55000"));
    }

    private JsonPath activated(String mode, Integer rate) {
        return activated(1, mode, rate);
    }

    private JsonPath activated(int version, String mode, Integer rate) {
        Map<String, Object> body = new HashMap<>(Map.of("mode", mode, "dryRun", true));
        if (rate != null) {
            body.put("rate", rate);
        }
        String projection = activate(version, body).statusCode(200).extract().path("projection");
        body.put("dryRun", false);
        body.put("projection", projection);
        return activate(version, body).statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse activate(Map<String, Object> body) {
        return activate(1, body);
    }

    private ValidatableResponse activate(int version, Map<String, Object> body) {
        return Models.as("max", "sales-manager")
                .contentType("application/json")
                .body(body)
                .post(path + "/versions/" + version + "/activate")
                .then();
    }

    /** Who judged the lead last, its total and how many crossings it had. */
    private String judge(Visitor visitor) {
        return store.first(
                        "SELECT model || '@' || model_version || ' ' || total || ' ' || crossings FROM lead"
                                + " WHERE email = $1 AND merged_into IS NULL",
                        visitor.email)
                .orElseThrow()
                .getString(0);
    }

    private void take(Visitor visitor, dev.baton.contracts.event.AcceptedEvent event) {
        assertThat(event.userId()).isEqualTo(visitor.userId);
        takeEvents.take(List.of(incoming(event))).await().atMost(Duration.ofSeconds(20));
    }

    private IncomingEvent incoming(dev.baton.contracts.event.AcceptedEvent event) {
        UUID id = MessageIds.derived(event.sourceId(), event.messageId());
        String json = new String(Wire.record(event).value(), StandardCharsets.UTF_8);
        return new IncomingEvent(events.read(id, json), json, new Cause(id.toString(), null, null));
    }
}
