package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.scoring.application.trial.TrialLeads;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BootedScoring
class TrialsQuarkusTest {

    @Inject
    Store store;

    @Inject
    TrialLeads trialLeads;

    private final String key = "trial-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key + "/versions/1";

    @BeforeEach
    void draft() {
        Models.draft(Documents.region(key, "Tried"));
    }

    @Test
    void oneLeadIsJudgedByBothBesideEachOther() {
        // Given
        String lead = reader();

        // Then
        Models.marketer()
                .contentType("application/json")
                .body(Map.of("leadId", lead))
                .post(path + "/test")
                .then()
                .statusCode(200)
                .body("candidate.model", equalTo(key))
                .body("candidate.total", equalTo(12))
                .body("candidate.contributions.rule", hasItem("read"))
                .body("active.model", equalTo("default"));
    }

    @Test
    void aPreviewCountsWhoWouldQualifyByTheChange() {
        // Given
        String lead = reader();
        Visitor objector = buyer();
        Wire.send(objector.identify(Map.of("consent", Map.of("profiling", false))));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> store.eventsOf(objector.email) == 3);

        // Then
        Models.marketer()
                .get(path + "/preview?sample=5000")
                .then()
                .statusCode(200)
                .body("wouldQualify", equalTo(1))
                .body("examples.leadId", hasItem(lead))
                .body("histogram", hasSize(21))
                .body("sampled", greaterThan(0));
        Models.marketer().get(path + "/preview?sample=0").then().statusCode(400);
    }

    @Test
    void theNewestLeadsAreAsLikelyInASampleAsAllOthers() {
        // Given
        String template = buyer().email;
        String columns = store.first(Clones.COLUMNS).orElseThrow().getString(0);
        store.count(Clones.CLONE.formatted(columns), template, key, 1_000);
        long all = store.count("SELECT count(*) FROM lead WHERE merged_into IS NULL");

        // When
        Set<UUID> drawn = trialLeads.sample((int) all / 2).await().atMost(Duration.ofSeconds(20)).rows().stream()
                .map(one -> one.lead().id())
                .collect(Collectors.toSet());

        // Then: every other one of the last hundredths of the table
        int last = (int) all / 25;
        long found = store.count(
                "SELECT count(*) FROM (SELECT id FROM lead WHERE merged_into IS NULL ORDER BY ctid DESC LIMIT $1) AS l"
                        + " WHERE id = ANY($2)",
                last,
                drawn.toArray(UUID[]::new));
        assertThat(drawn).hasSizeBetween((int) all * 2 / 5, (int) all / 2);
        assertThat(found).isBetween(last / 5L, last * 4L / 5);
        store.run("DELETE FROM lead WHERE email = $1 RETURNING id", key);
    }

    @Test
    void historyIsReplayedByAJobAndHeldAgainstOutcomes() {
        // Given
        Visitor buyer = buyer();
        Wire.send(outcome(buyer, "won", Instant.now().plusSeconds(1)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.count(
                                "SELECT count(*) FROM lead_outcome o JOIN lead l ON l.id = o.lead_id WHERE l.email = $1",
                                buyer.email)
                        == 1);

        // When
        String job = Models.marketer()
                .contentType("application/json")
                .body(Map.of("days", 30, "capacityPerDay", 10))
                .post(path + "/backtest")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        // Then
        JsonPath done = Models.over(job);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getLong("done")).isEqualTo(done.getLong("result.leads")).isPositive();
        assertThat(done.getLong("result.candidate.wonOfHanded")).isPositive();
        assertThat(done.getList("result.volume.thresholds")).hasSize(20);
        assertThat(done.getBoolean("result.volume.belowCapacity")).isTrue();
        assertThat(done.getString("result.volume.fills")).isNull();
    }

    @Test
    void aCapacityThatNobodyHasIsRefused() {
        for (String capacity : new String[] {"-1", "1e999999999", "1e-999999999", "1000000001"}) {
            Models.marketer()
                    .contentType("application/json")
                    .body("{\"capacityPerDay\": " + capacity + "}")
                    .post(path + "/backtest")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aJobThatIsNotWantedAnyMoreEnds() {
        // Given
        String job = Models.marketer()
                .contentType("application/json")
                .body(Map.of())
                .post(path + "/backtest")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        // When
        Models.marketer().post("/v1/jobs/" + job + "/cancel").then().statusCode(200);

        // Then
        assertThat(Models.over(job).getString("state")).isIn("CANCELLED", "DONE");
        Models.marketer().get("/v1/jobs?kind=BACKTEST").then().statusCode(200).body("items.id", hasItem(job));
        Models.marketer().get("/v1/jobs/" + UUID.randomUUID()).then().statusCode(404);
        Models.as("rita", "rep").get("/v1/jobs").then().statusCode(403);
    }

    private String reader() {
        return Wire.said(SCORE_CHANGED, buyer().email, one -> true)
                .get("leadId")
                .asText();
    }

    private Visitor buyer() {
        Visitor buyer = new Visitor();
        Wire.send(buyer.identify(Map.of("title", "Buyer", "region", key)), buyer.known("Tried", Map.of()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> store.eventsOf(buyer.email) == 2);
        return buyer;
    }

    private static AcceptedEvent outcome(Visitor visitor, String name, Instant at) {
        return Visitor.event(
                "outcome", name, visitor.device, visitor.userId, Map.of(), Map.of("amount", "12.50"), at, 100);
    }
}
