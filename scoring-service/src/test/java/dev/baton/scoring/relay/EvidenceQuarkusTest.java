package dev.baton.scoring.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Roles;
import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class EvidenceQuarkusTest {

    private static final int LEADS = 240;

    @Inject
    Store store;

    @Test
    void historyContradictsARuleAndTeachesAModelThatBecomesADraft() {
        // Given: specialists buy, VPs don't; what sales writes afterwards is in the data too
        String crowd = UUID.randomUUID().toString().substring(0, 8);
        history(crowd);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> store.count(
                                "SELECT count(*) FROM lead_outcome JOIN lead ON lead.id = lead_id WHERE user_id LIKE $1",
                                "evidence-" + crowd + "-%")
                        == LEADS);

        // When
        JsonPath audit = finished(post("/v1/models/default/versions/1/lift"));
        JsonPath suggested = finished(post("/v1/models/default/suggest"));

        // Then
        assertThat(audit.getLong("result.leads")).isGreaterThanOrEqualTo(LEADS);
        assertThat(audit.getInt("result.rules.find { it.rule == 'decision-maker' }.points"))
                .isEqualTo(20);
        assertThat(audit.getList("result.rules.find { it.rule == 'decision-maker' }.findings.kind", String.class))
                .contains("WRONG_SIGN", "OUTRANKED");
        assertThat(audit.getList("result.rules.find { it.rule == 'specialist' }.findings.kind", String.class))
                .isEmpty();
        assertThat(suggested.getDouble("result.suggestion.pointsAuc"))
                .isGreaterThan(suggested.getDouble("result.suggestion.currentAuc"));
        assertThat(suggested.getString("result.standardRules")).isEqualTo("KEEP");
        assertThat(suggested.getList("result.warnings", String.class))
                .anyMatch(warning -> warning.contains("History holds no behaviour to learn from"));
        assertThat(suggested.getList("result.suggestion.refusals.path", String.class))
                .contains("lead.traits.verdict");
        assertThat(suggested.getList("result.suggestion.document.fit.rules.id", String.class))
                .anyMatch(rule -> rule.startsWith("title-"));

        pagesSayTheSame();

        // When
        String drafted = new Browser("mia", Roles.MARKETER)
                .led("/console/models/default/versions/1/suggestion/draft", Map.of("job", suggested.getString("id")));
        Response draft = post("/v1/models/suggestions/" + suggested.getString("id") + "/draft");
        Response again = post("/v1/models/suggestions/" + suggested.getString("id") + "/draft");

        // Then
        assertThat(draft.statusCode()).isEqualTo(201);
        assertThat(draft.jsonPath().getString("state")).isEqualTo("DRAFT");
        assertThat(drafted).endsWith("/versions/" + draft.jsonPath().getInt("version") + "?done=suggested");
        assertThat(again.jsonPath().getInt("version"))
                .isEqualTo(draft.jsonPath().getInt("version"));
        assertThat(post("/v1/models/default/versions/" + draft.jsonPath().getInt("version") + "/validate")
                        .jsonPath()
                        .getBoolean("valid"))
                .isTrue();
    }

    private static void pagesSayTheSame() {
        Browser mia = new Browser("mia", Roles.MARKETER);
        assertThat(mia.get("/console/models/default/versions/1/audit").asString())
                .contains("data-rule=\"decision-maker\"", "Wrong sign", "decision-maker +20 ≠", "data-low=")
                .doesNotContain("data-rule=\"specialist\"");
        assertThat(mia.get("/console/models/default/versions/1/suggestion").asString())
                .contains(
                        "data-testid=\"points-auc\"",
                        "it had not seen",
                        "verdict",
                        "Learned after the outcome",
                        "data-testid=\"standard-rules\"",
                        "Standard rules kept",
                        "stay as they are, unmeasured");
    }

    @Test
    void nonsenseIsAnswered() {
        // Then
        assertThat(post("/v1/models/no-such-model/suggest").statusCode()).isEqualTo(404);
        assertThat(post("/v1/models/default/suggest?standardRules=SOME").statusCode())
                .isEqualTo(400);
        assertThat(post("/v1/models/default/versions/99/lift").statusCode()).isEqualTo(404);
        assertThat(post("/v1/models/suggestions/" + UUID.randomUUID() + "/draft")
                        .statusCode())
                .isEqualTo(404);
        Browser mia = new Browser("mia", Roles.MARKETER);
        assertThat(mia.post("/console/models/default/versions/1/suggestion/draft", Map.of("job", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(mia.post("/console/models/default/versions/99/audit", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("rita", Roles.REP, "/v1/models/default/suggest").statusCode())
                .isEqualTo(403);
    }

    private static void history(String crowd) {
        Instant decided = Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        List<AcceptedEvent> events = new ArrayList<>();
        for (int i = 0; i < LEADS; i++) {
            boolean specialist = i % 2 == 0;
            boolean won = specialist ? i % 10 != 0 : i % 10 == 1;
            String user = "evidence-" + crowd + "-" + i;
            Map<String, Object> traits = Map.of(
                    "title", specialist ? "Marketing Specialist" : "VP Marketing", "email", user + "@acme.example");
            events.add(Visitor.event(
                    "identify", null, null, user, traits, Map.of(), decided.minus(9, ChronoUnit.DAYS), 100));
            events.add(Visitor.event("outcome", won ? "won" : "lost", null, user, Map.of(), Map.of(), decided, 100));
            Map<String, Object> verdict = Map.of("verdict", won ? "signed" : "ghosted");
            events.add(Visitor.event("identify", null, null, user, verdict, Map.of(), decided.plusSeconds(60), 100));
        }
        Wire.send(events.toArray(AcceptedEvent[]::new));
    }

    private static JsonPath finished(Response started) {
        assertThat(started.statusCode()).isEqualTo(202);
        String job = "/v1/jobs/" + started.jsonPath().getString("id");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !List.of("QUEUED", "RUNNING")
                .contains(get(job).getString("state")));
        JsonPath end = get(job);
        assertThat(end.getString("state")).as(end.prettify()).isEqualTo("DONE");
        return end;
    }

    private static JsonPath get(String path) {
        return given().auth()
                .oauth2(TestTokens.of("mia", Roles.MARKETER))
                .get(path)
                .jsonPath();
    }

    private static Response post(String path) {
        return as("mia", Roles.MARKETER, path);
    }

    private static Response as(String user, String role, String path) {
        return given().auth().oauth2(TestTokens.of(user, role)).post(path);
    }
}
