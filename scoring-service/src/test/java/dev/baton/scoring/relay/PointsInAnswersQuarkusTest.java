package dev.baton.scoring.relay;

import static dev.baton.contracts.EventTypes.SCORE_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No answer gives thousandths: every call of the OpenAPI document that reads something is made for one lead. */
@BootedScoring
class PointsInAnswersQuarkusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> AMOUNTS = Set.of(
            "points",
            "score",
            "fit",
            "engagement",
            "automatic",
            "raw",
            "lostToDecay",
            "lostToCap",
            "lostToRuleCap",
            "lostToGroupCap",
            "lostToDimensionCap",
            "before",
            "after",
            "activeTotal",
            "candidateTotal",
            "active_total",
            "candidate_total",
            "completeness");

    /** A number of leads in jobs; elsewhere an amount. */
    private static final String TOTAL = "total";

    /** Numbers of leads in the distribution of a preview; elsewhere amounts. */
    private static final Set<String> LEADS_OF_PREVIEW = Set.of("before", "after");

    private static final double MOST = 200;

    @Test
    void everyAnswerIsInPoints() throws IOException {
        // Given
        Visitor vera = new Visitor();
        Wire.send(vera.identify(Map.of("title", "VP Sales")), vera.known("Pricing Page Viewed", Map.of()));
        String lead =
                Wire.said(SCORE_CHANGED, vera.email, one -> true).get("leadId").asText();
        String adjustments = "/v1/leads/" + lead + "/adjustments";
        Models.marketer()
                .contentType("application/json")
                .body(Map.of("kind", "ADD", "points", 7, "reason", "met at a fair"))
                .post(adjustments)
                .then()
                .statusCode(201);
        String job = Models.marketer()
                .post("/v1/models/default/versions/1/lift")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Models.over(job);

        // When
        List<String> found = new ArrayList<>();
        int read = 0;
        for (String path : paths(lead, job)) {
            Response answer = Models.as("ada", "admin").get(path);
            if (answer.statusCode() == 200 && answer.contentType().contains("json")) {
                read++;
                boolean lines = answer.contentType().contains("ndjson");
                for (String document : lines ? answer.asString().lines().toList() : List.of(answer.asString())) {
                    walk(path, JSON.readTree(document), found);
                }
            }
        }

        // Then
        assertThat(found).isEmpty();
        assertThat(read).isGreaterThan(15);
    }

    private static List<String> paths(String lead, String job) {
        JsonPath openApi =
                Models.as("ada", "admin").get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> all = openApi.getMap("paths");
        return all.entrySet().stream()
                .filter(one -> one.getKey().startsWith("/v1/") && one.getValue().containsKey("get"))
                .map(one -> one.getKey()
                        .replace("/v1/jobs/{id}", "/v1/jobs/" + job)
                        .replace("{id}", lead)
                        .replace("{key}", "default")
                        .replace("{version}", "1"))
                .filter(path -> !path.contains("{") && !path.contains("/stream"))
                .toList();
    }

    private static void walk(String path, JsonNode node, List<String> found) {
        node.properties().forEach(field -> {
            String name = field.getKey();
            boolean leads = path.endsWith("/preview") && LEADS_OF_PREVIEW.contains(name);
            boolean amount = !leads && AMOUNTS.contains(name) || name.equals(TOTAL) && !path.startsWith("/v1/jobs");
            if (amount
                    && field.getValue().isNumber()
                    && Math.abs(field.getValue().doubleValue()) > MOST) {
                found.add(path + " " + field.getKey() + "=" + field.getValue());
            }
            walk(path, field.getValue(), found);
        });
        if (node.isArray()) {
            node.forEach(element -> walk(path, element, found));
        }
    }
}
