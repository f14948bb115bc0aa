package dev.baton.scoring.relay;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedScoring
class DraftCostQuarkusTest {

    @Inject
    Store store;

    private final String key = "costly-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/models/" + key + "/versions/1";

    @Test
    void aDraftThatGrowsTextInLoopsIsRefusedWithTheReason() {
        // Given
        Models.draft(
                document(1, "[lead.title].exists(a, [a + a].exists(b, [b + b].exists(c, [c + c].exists(d, d == c))))"));

        // Then
        Models.marketer()
                .post(path + "/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("findings.message", hasItem(containsString("must run over a value")));
        Models.marketer()
                .contentType("application/json")
                .body(Map.of("leadId", lead(List.of()).toString()))
                .post(path + "/test")
                .then()
                .statusCode(422);
    }

    @Test
    void sixtyRulesOverTheirBudgetCount0AndAreNamedEverywhere() {
        // Given
        Models.draft(document(60, "lead.traits.list.exists(a, lead.traits.list.exists(b, a + 'x' == b))"));
        String lead = lead(IntStream.range(0, 300).mapToObj(i -> "value " + i).toList())
                .toString();

        // Then
        Models.marketer()
                .post(path + "/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("findings.message", hasItem(containsString("A loop within a loop")));
        Models.marketer()
                .contentType("application/json")
                .body(Map.of("leadId", lead))
                .post(path + "/test")
                .then()
                .statusCode(200)
                .body("candidate.total", equalTo(0))
                .body("candidate.overBudget", hasSize(60))
                .body("applies", equalTo(true));
        Models.marketer()
                .get(path + "/preview?sample=5000")
                .then()
                .statusCode(200)
                .body("overBudget", hasSize(60));
        Models.marketer()
                .contentType("application/json")
                .body(Map.of("leadIds", List.of(lead, UUID.randomUUID().toString())))
                .post(path + "/scores")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].leadId", equalTo(lead))
                .body("items[0].overBudget", hasSize(60))
                .body("missing", hasSize(1));
    }

    @Test
    void scoresOfManyLeadsUnderADraftAreReadAtOnce() {
        // Given
        Models.draft(Documents.region(key, "Tried"));
        List<String> leads =
                IntStream.range(0, 3).mapToObj(i -> lead(List.of()).toString()).toList();

        // Then
        Models.marketer()
                .contentType("application/json")
                .body(Map.of("leadIds", leads))
                .post(path + "/scores")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.fit", everyItem(equalTo(5)))
                .body("items.applies", everyItem(equalTo(true)))
                .body("missing", hasSize(0));
        Models.marketer()
                .contentType("application/json")
                .body(Map.of(
                        "leadIds",
                        IntStream.range(0, 201).mapToObj(i -> leads.getFirst()).toList()))
                .post(path + "/scores")
                .then()
                .statusCode(400);
    }

    @Test
    void aTestSaysWhenTheModelDoesNotApplyToTheLead() {
        // Given
        Models.draft(Documents.region(key, "Tried"));
        Visitor other = new Visitor();
        Wire.send(other.identify(Map.of("title", "Buyer", "region", "elsewhere")));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> store.eventsOf(other.email) == 1);

        // Then
        Models.marketer()
                .contentType("application/json")
                .body(Map.of("leadId", id(other).toString()))
                .post(path + "/test")
                .then()
                .statusCode(200)
                .body("candidate.total", equalTo(5))
                .body("applies", equalTo(false))
                .body("wouldScore", containsString("default@"));
    }

    private UUID lead(List<String> list) {
        Visitor visitor = new Visitor();
        Wire.send(visitor.identify(Map.of("title", "Buyer", "region", key, "list", list)));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> store.eventsOf(visitor.email) == 1);
        return id(visitor);
    }

    private UUID id(Visitor visitor) {
        return store.first("SELECT id FROM lead WHERE email = $1", visitor.email)
                .orElseThrow()
                .getUUID(0);
    }

    private String document(int rules, String expression) {
        String fit = IntStream.range(0, rules)
                .mapToObj(i -> "    - {id: costly-%d, when: {cel: \"%s\"}, points: 5}%n".formatted(i, expression))
                .collect(Collectors.joining());
        return """
                key: %1$s
                name: Costly
                priority: 10
                entry: [lead.traits.region, is, %1$s]
                fit:
                  cap: 50
                  rules:
                %2$sengagement:
                  cap: 50
                  rules:
                    - {id: read, when: [event.name, is, Tried], points: 7}
                qualification:
                  threshold: {total: 12}
                  handRaise: {events: [Demo Requested]}
                """.formatted(key, fit);
    }
}
