package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.baton.contracts.EventTypes;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when nobody takes notice, with a clock of seconds. */
@BootedRouting
@TestProfile(SlaQuarkusTest.ShortClock.class)
class SlaQuarkusTest {

    private static final Duration TARGET = Duration.ofSeconds(4);

    /** Time enough for a test, not for a person. */
    public static final class ShortClock implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("baton.routing.sla.acknowledge", TARGET.toString());
        }
    }

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
    void nobodyTakesNoticeSoTheLeadGoesFromRepToRepAndThenWaits() {
        // When
        Wire.send(lead.qualifies());

        // Then
        List<Wire.Said> said = Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED);
        List<String> oneAttempt = List.of(
                EventTypes.SLA_WARNED, EventTypes.SLA_WARNED, EventTypes.SLA_BREACHED, EventTypes.ASSIGNMENT_EXPIRED);
        assertThat(said.stream().map(Wire.Said::type).toList())
                .startsWith(EventTypes.ASSIGNMENT_CREATED)
                .containsSubsequence(oneAttempt)
                .containsSequence(EventTypes.SLA_BREACHED, EventTypes.ASSIGNMENT_EXPIRED)
                .endsWith(EventTypes.LEAD_UNASSIGNED)
                .hasSize(1 + 3 * oneAttempt.size() + 2 + 1);
        assertThat(of(said, EventTypes.SLA_WARNED, "percent")).containsExactly("50", "80", "50", "80", "50", "80");
        assertThat(of(said, EventTypes.ASSIGNMENT_REASSIGNED, "attempt")).containsExactly("2", "3");
        assertThat(of(said, EventTypes.SLA_BREACHED, "repUserName")).containsExactlyInAnyOrderElementsOf(People.REPS);
        assertThat(of(said, EventTypes.ASSIGNMENT_REASSIGNED, "previousRepId"))
                .isEqualTo(of(said, EventTypes.SLA_BREACHED, "repId").subList(0, 2));
        assertThat(said.getLast().data().get("unassignedReason").asText()).isEqualTo("EVERY_REP_TRIED");
        neverEarly(said);
        People.manager()
                .get("/v1/waiting")
                .then()
                .body("items[0].leadId", is(lead.leadId()))
                .body("items[0].unassignedReason", is("EVERY_REP_TRIED"));
    }

    @Test
    void theRepIsRemindedOnceAndTheManagerToldOfEachBreach() {
        // Given
        desk.sendEverybodyAwayBut("rita");

        // When
        Wire.send(lead.qualifies());
        Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !mailbox.getMailsSentTo("max@baton.example")
                .isEmpty());
        assertThat(mailbox.getMailsSentTo("max@baton.example")).hasSize(1);
        assertThat(mailbox.getMailsSentTo("rita@baton.example"))
                .extracting(mail -> mail.getSubject().replaceAll(":.*", ""))
                .containsExactly("New lead", "Respond soon");
    }

    @Test
    void whoTookNoticeKeepsTheLead() {
        // Given
        Wire.send(lead.qualifies());
        var created = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED)
                .getFirst()
                .data();
        String id = created.get("assignmentId").asText();

        // When
        People.rep(created.get("repUserName").asText())
                .post("/v1/assignments/" + id + "/acknowledge")
                .then()
                .statusCode(200);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> desk.column(
                        "SELECT subject FROM due_work WHERE kind = 'sla-mark'")
                .isEmpty());
        assertThat(desk.column("SELECT state FROM assignment")).containsExactly("ACKNOWLEDGED");
        assertThat(desk.column("SELECT what FROM assignment_history WHERE what IN ('BREACHED', 'EXPIRED')"))
                .isEmpty();
    }

    private static List<String> of(List<Wire.Said> said, String type, String field) {
        return said.stream()
                .filter(each -> each.type().equals(type))
                .map(each -> each.data().get(field).asText())
                .toList();
    }

    private static void neverEarly(List<Wire.Said> said) {
        assertThat(said)
                .filteredOn(each -> each.type().startsWith("dev.baton.sla."))
                .isNotEmpty()
                .allSatisfy(each -> {
                    Instant due = Instant.parse(each.data().get("startedAt").asText())
                            .plus(TARGET.multipliedBy(each.data().get("percent").asInt())
                                    .dividedBy(100));
                    assertThat(Instant.parse(each.data().get("at").asText())).isAfterOrEqualTo(due);
                });
    }
}
