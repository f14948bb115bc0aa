package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.baton.contracts.EventTypes;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to leads that reps let pass, with clocks and pauses of seconds. */
@BootedRouting
@TestProfile(ReofferQuarkusTest.ShortPauses.class)
class ReofferQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Long enough to tell a returning rep from the end of the pause, short enough for a test. */
    public static final class ShortPauses implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "baton.routing.sla.acknowledge", "PT1S",
                    "baton.routing.reoffer.pause", "PT10S",
                    "baton.routing.waiting.alarm-after", "PT2S");
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
    void leadThatEveryRepMissedIsOfferedAgainAfterThePause() {
        // Given
        Wire.send(lead.qualifies());

        // When
        List<Wire.Said> said = said(5);

        // Then: three offers, the list of unassigned leads, and a second round
        assertThat(offers(said).subList(0, 3)).containsExactlyInAnyOrderElementsOf(People.REPS);
        assertThat(said)
                .extracting(Wire.Said::type)
                .containsSubsequence(
                        EventTypes.ASSIGNMENT_CREATED,
                        EventTypes.ASSIGNMENT_REASSIGNED,
                        EventTypes.ASSIGNMENT_REASSIGNED,
                        EventTypes.LEAD_UNASSIGNED,
                        EventTypes.ASSIGNMENT_REASSIGNED);
        assertThat(attempts(said)).startsWith(1, 2, 3, 4, 5);
    }

    @Test
    void newRepGetsALeadThatEveryRepMissedWithoutWaitingForThePause() {
        // Given
        Wire.send(lead.qualifies());
        Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED);

        // When
        People.manager()
                .body(Map.of("userName", "nora"))
                .post("/v1/reps")
                .then()
                .statusCode(201);

        // Then
        assertThat(offers(said(4)).get(3)).isEqualTo("nora");
    }

    @Test
    void returningRepGetsALeadThatEveryRepMissedWithoutWaitingForThePause() {
        // Given
        Wire.send(lead.qualifies());
        Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED);

        // When
        People.setAvailable("sam", false);
        People.setAvailable("sam", true);

        // Then
        assertThat(offers(said(4)).get(3)).isEqualTo("sam");
    }

    @Test
    void leadThatWaitsTooLongIsReportedToTheManagersAndMarked() {
        // Given
        People.REPS.forEach(rep -> People.setAvailable(rep, false));
        Wire.send(lead.qualifies());

        // When
        Awaitility.await().atMost(PATIENCE).until(() -> Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED).stream()
                .anyMatch(said -> said.data().path("overdue").asBoolean()));

        // Then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(mailbox.getMailsSentTo("max@baton.example"))
                .extracting(Mail::getSubject)
                .containsExactly("1 lead has waited too long for a rep"));
        People.manager()
                .get("/v1/waiting?overdue=true")
                .then()
                .body("items[0].leadId", is(lead.leadId()))
                .body("items[0].overdue", is(true));
        assertThat(People.manager().get("/q/metrics").asString())
                .contains(
                        "baton_routing_leads_waiting",
                        "baton_routing_leads_overdue",
                        "baton_routing_leads_waiting_oldest");
    }

    /** What was published of the lead, as soon as it was offered that often. */
    private List<Wire.Said> said(int offers) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> Wire.said(lead.leadId(), EventTypes.LEAD_UNASSIGNED),
                        said -> attempts(said).size() >= offers);
    }

    private static List<String> offers(List<Wire.Said> said) {
        return made(said).stream()
                .map(each -> each.data().get("repUserName").asText())
                .toList();
    }

    private static List<Integer> attempts(List<Wire.Said> said) {
        return made(said).stream()
                .map(each -> each.data().get("attempt").asInt())
                .toList();
    }

    private static List<Wire.Said> made(List<Wire.Said> said) {
        return said.stream()
                .filter(each -> each.type().equals(EventTypes.ASSIGNMENT_CREATED)
                        || each.type().equals(EventTypes.ASSIGNMENT_REASSIGNED))
                .toList();
    }
}
