package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads that nobody can take now wait, and are not forgotten. */
@BootedRouting
class WaitingLeadsQuarkusTest {

    @Inject
    Desk desk;

    @Inject
    MockMailbox mailbox;

    private final Journey lead = Journey.begin();

    @BeforeEach
    void clear() {
        desk.clear();
        mailbox.clear();
    }

    @Test
    void aLeadWaitsUntilSomebodyIsAvailable() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        Wire.send(lead.qualifies());
        JsonNode unassigned =
                Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED).getLast().data();

        // When
        People.setAvailable("tom", true);

        // Then
        assertThat(unassigned.get("unassignedReason").asText()).isEqualTo("NOBODY_AVAILABLE");
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED)).isEqualTo("tom");
        People.manager().get("/v1/waiting").then().body("items.size()", is(0));
    }

    @Test
    void aLeadWaitsUntilSomebodyHasAFreePlaceAndHandRaisersComeFirst() {
        // Given
        desk.run("UPDATE rep SET capacity = 0 WHERE user_name <> 'sam'");
        desk.run("UPDATE rep SET capacity = 1 WHERE user_name = 'sam'");
        Journey early = Journey.begin();
        Journey asking = Journey.begin().raisingTheHand();
        String first = Wire.handOver(lead);
        Wire.send(early.qualifies());
        Wire.said(early.leadId(), EventTypes.LEAD_UNASSIGNED);
        Wire.send(asking.qualifies());
        Wire.said(asking.leadId(), EventTypes.LEAD_UNASSIGNED);

        // When
        People.rep("sam").post("/v1/assignments/" + first + "/accept").then().statusCode(200);

        // Then
        assertThat(Wire.repOf(asking, EventTypes.ASSIGNMENT_CREATED)).isEqualTo("sam");
        People.manager()
                .get("/v1/waiting")
                .then()
                .body("items.leadId", contains(early.leadId()))
                .body("items[0].unassignedReason", is("ALL_REPS_AT_CAP"));
    }

    @Test
    void everyWaitingLeadIsReachedPageByPageMostUrgentFirst() {
        // Given
        List<String> waiting = nobodyAvailable(3);
        Journey asking = Journey.begin().raisingTheHand();
        waits(asking);

        // When
        List<String> listed = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = page("/v1/waiting?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            page.get("items").forEach(item -> listed.add(item.get("leadId").asText()));
            cursor =
                    page.path("nextCursor").isTextual() ? page.get("nextCursor").asText() : null;
        } while (cursor != null);

        // Then
        assertThat(listed).hasSize(4).startsWith(asking.leadId()).containsAll(waiting);
    }

    @Test
    void waitingLeadsAreFilteredBySearchReasonTeamAndAge() {
        // Given
        String id = nobodyAvailable(2).getFirst();

        // Then
        People.manager().get("/v1/waiting?q=" + id).then().body("items.leadId", contains(id));
        People.manager()
                .get("/v1/waiting?reason=NOBODY_AVAILABLE&team=sales")
                .then()
                .body("items.size()", is(2));
        People.manager().get("/v1/waiting?reason=NO_REPS").then().body("items.size()", is(0));
        People.manager().get("/v1/waiting?team=support").then().body("items.size()", is(0));
        People.manager().get("/v1/waiting?overdue=true").then().body("items.size()", is(0));
        People.manager().get("/v1/waiting?reason=NOPE").then().statusCode(400);
        People.manager().get("/v1/waiting?q=" + "x".repeat(101)).then().statusCode(400);
        People.manager().get("/v1/waiting?cursor=bm9uc2Vuc2U").then().statusCode(400);
    }

    @Test
    void assigningTwiceWithOneKeyAssignsOnceAndKeepsTheReasonUntilErasure() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        waits(lead);
        Map<String, String> body = Map.of("rep", "tom", "reason", "Tom knows Ada from the fair");
        String path = "/v1/waiting/" + lead.leadId() + "/assign";

        // When
        String first = assign(path, body, "key-" + lead.leadId());
        String again = assign(path, body, "key-" + lead.leadId());

        // Then
        assertThat(again).isEqualTo(first);
        People.manager()
                .get("/v1/assignments/" + first)
                .then()
                .body("rep.userName", is("tom"))
                .body("decision.reason", is("Tom knows Ada from the fair"))
                .body("decision.why", is("Assigned by max."));
        Wire.send(List.of(Wire.forgotten(lead.leadId())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        People.manager().get("/v1/assignments/" + first).then().body("decision.reason", nullValue()));
        assertThat(desk.column("SELECT decision::text || coalesce(note, '') FROM assignment"))
                .noneMatch(text -> text.contains("fair"));
    }

    @Test
    void ofTwoManagersOneAssignsAndTheOtherLearnsThatTheLeadIsTaken() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        waits(lead);
        String path = "/v1/waiting/" + lead.leadId() + "/assign";

        // When
        List<Integer> statuses = Stream.of("rita", "sam", "tom")
                .parallel()
                .map(rep -> People.manager().body(Map.of("rep", rep)).post(path).statusCode())
                .sorted()
                .toList();

        // Then
        assertThat(statuses).containsExactly(200, 409, 409);
        assertThat(desk.column("SELECT count(*) FROM assignment WHERE lead_id = $1", UUID.fromString(lead.leadId())))
                .containsExactly("1");
    }

    @Test
    void reasonThatIsTooLongIsRefusedWithTheLimit() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        waits(lead);

        // Then
        People.manager()
                .body(Map.of("rep", "tom", "reason", "x".repeat(501)))
                .post("/v1/waiting/" + lead.leadId() + "/assign")
                .then()
                .statusCode(400)
                .body("detail", containsString("500"));
    }

    private List<String> nobodyAvailable(int leads) {
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        return Stream.generate(Journey::begin).limit(leads).map(this::waits).toList();
    }

    private String waits(Journey journey) {
        Wire.send(journey.qualifies());
        Wire.said(journey.leadId(), EventTypes.LEAD_UNASSIGNED);
        return journey.leadId();
    }

    private static String assign(String path, Map<String, String> body, String key) {
        return People.manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static JsonNode page(String path) {
        return People.manager().get(path).then().statusCode(200).extract().as(JsonNode.class);
    }

    @Test
    void aManagerTakesALeadThatNobodyHas() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        Wire.send(lead.qualifies());
        Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED);
        String path = "/v1/waiting/" + lead.leadId() + "/assign";
        People.rep("rita").body(Map.of("rep", "me")).post(path).then().statusCode(403);
        People.manager().body(Map.of("rep", "nobody")).post(path).then().statusCode(404);

        // When
        People.manager()
                .body(Map.of("rep", "me"))
                .post(path)
                .then()
                .statusCode(200)
                .body("rep.userName", is("max"));

        // Then
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED)).isEqualTo("max");
        People.manager().body(Map.of("rep", "me")).post(path).then().statusCode(409);
    }
}
