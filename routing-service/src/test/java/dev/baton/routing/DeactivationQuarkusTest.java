package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rep who is deactivated hands over what he or she holds. Every test has a lead that rita was given. */
@BootedRouting
class DeactivationQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Inject
    Pool pool;

    private final Journey lead = Journey.begin();
    private AssignmentRequests ritas;

    @BeforeEach
    void ritaHasALead() {
        desk.clear();
        desk.sendEverybodyAwayBut("rita");
        ritas = new AssignmentRequests(Wire.handOver(lead));
        desk.run("UPDATE rep SET available = true WHERE user_name IN ('sam', 'tom')");
    }

    @Test
    void anAcknowledgedLeadGoesToAColleagueWithARunningClock() {
        // Given
        ritas.move("rita", "acknowledge").statusCode(200);

        // When
        deactivateRita();

        // Then
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_REASSIGNED)).isIn("sam", "tom");
        People.manager()
                .get("/v1/assignments/" + ritas.id())
                .then()
                .body("state", is("EXPIRED"))
                .body("reasonCode", is("REP_DEACTIVATED"));
        ritas.move("rita", "accept").statusCode(403);
    }

    @Test
    void anAcceptedLeadWaitsForAManagerToAssignIt() {
        // Given
        ritas.move("rita", "accept").statusCode(200);
        Wire.send(lead.becomes(Stage.SQL));
        Awaitility.await().atMost(PATIENCE).until(() -> desk.column("SELECT stage FROM lead")
                .equals(List.of("SQL")));

        // When
        deactivateRita();

        // Then
        JsonNode unassigned =
                Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED).getLast().data();
        assertThat(unassigned.get("unassignedReason").asText()).isEqualTo("OWNER_DEACTIVATED");
        assertThat(unassigned.get("attempt").asInt()).isEqualTo(1);
        String path = "/v1/waiting/" + lead.leadId() + "/assign";
        People.manager().body(Map.of("rep", "rita")).post(path).then().statusCode(403);
        People.manager()
                .body(Map.of("rep", "sam"))
                .post(path)
                .then()
                .statusCode(200)
                .body("rep.userName", is("sam"));
    }

    @Test
    void aRunningSaleIsNotRejectedByTheNextRep() {
        // Given
        Wire.send(lead.becomes(Stage.SQL), lead.becomes(Stage.OPPORTUNITY));
        Awaitility.await().atMost(PATIENCE).until(() -> desk.column("SELECT stage FROM lead")
                .equals(List.of("OPPORTUNITY")));

        // When
        var answer = People.rep("rita")
                .body(Map.of("reasonCode", "TIMING"))
                .post(ritas.path("reject"))
                .then();

        // Then
        answer.statusCode(409).body("allowed", is(List.of("ACKNOWLEDGE", "ACCEPT")));
        People.rep("rita")
                .get("/v1/assignments/" + ritas.id())
                .then()
                .body("allowed", is(List.of("ACKNOWLEDGE", "ACCEPT")));
    }

    @Test
    void deactivationWaitsForDecisionsThatSawTheRepAsActive() {
        // Given
        SqlConnection decision = pool.getConnection().await().atMost(PATIENCE);
        query(decision, "BEGIN");
        query(decision, "SELECT key FROM team FOR NO KEY UPDATE");

        // When
        CompletableFuture<Void> deactivation = CompletableFuture.runAsync(this::deactivateRita);

        // Then
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> desk.column("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE wait_event_type = 'Lock' AND query LIKE 'SELECT key FROM team%'")
                    .equals(List.of("1")));
        } finally {
            query(decision, "COMMIT");
            decision.close().await().atMost(PATIENCE);
        }
        deactivation.join();
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_REASSIGNED)).isIn("sam", "tom");
    }

    private static void query(SqlConnection connection, String sql) {
        var unused = connection.query(sql).execute().await().atMost(PATIENCE);
    }

    @Test
    void moreLeadsThanOneTransactionTakesAreAllHandedOver() {
        // Given
        desk.sendEverybodyAwayBut("rita");
        desk.run("UPDATE rep SET capacity = 500");
        List<Journey> many =
                IntStream.range(0, 120).mapToObj(i -> Journey.begin()).toList();
        Wire.send(many.stream().map(Journey::qualifies).map(Wire::transitioned).toList());
        Awaitility.await().atMost(PATIENCE).until(() -> heldByRita().equals(List.of("121")));
        desk.run("UPDATE rep SET available = true WHERE user_name IN ('sam', 'tom')");

        // When
        deactivateRita();

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> heldByRita().equals(List.of("0")));
        assertThat(desk.column("SELECT count(*) FROM assignment WHERE state = 'OPEN'"))
                .containsExactly("121");
    }

    private void deactivateRita() {
        People.manager()
                .body(Map.of("active", false))
                .patch("/v1/reps/rita")
                .then()
                .statusCode(200);
    }

    private List<String> heldByRita() {
        return desk.column("SELECT count(*) FROM assignment a JOIN rep r ON r.id = a.rep_id"
                + " WHERE r.user_name = 'rita' AND a.state IN ('OPEN', 'ACKNOWLEDGED')");
    }
}
