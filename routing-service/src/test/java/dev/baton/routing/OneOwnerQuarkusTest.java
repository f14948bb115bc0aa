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
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One rep holds a person, whichever door or merge it came through, on real servers. */
@BootedRouting
class OneOwnerQuarkusTest {

    @Inject
    Desk desk;

    @Inject
    MockMailbox mailbox;

    private final Journey lead = Journey.begin();
    private final Journey other = Journey.begin();

    @BeforeEach
    void clear() {
        desk.clear();
        mailbox.clear();
    }

    @Test
    void aMoveThroughLifecycleAcceptsTheAssignment() {
        // Given
        String assignment = Wire.handOver(lead);

        // When
        Wire.send(lead.movedByPerson(Stage.SQL, "max", null, assignment));

        // Then
        Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_ACCEPTED);
        People.manager()
                .get("/v1/assignments/" + assignment)
                .then()
                .body("state", is("ACCEPTED"))
                .body("clock.state", is("MET"))
                .body("history.find { it.what == 'ACCEPTED' }.actor", is("max"));
        assertThat(desk.column("SELECT sum(assigned) FROM ledger_line")).containsExactly("1");
    }

    @Test
    void twoUndecidedLeadsOfOnePersonAreHeldByTheFirstRep() {
        // Given
        Wire.handOver(other);
        String second = Wire.handOver(lead);

        // When
        Wire.send(lead.absorbs(other, Stage.MQL));

        // Then
        JsonNode kept = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_REASSIGNED)
                .getLast()
                .data();
        assertThat(desk.column(
                        "SELECT r.user_name FROM assignment a JOIN rep r ON r.id = a.rep_id WHERE a.state = 'OPEN'"))
                .containsExactly(kept.get("repUserName").asText());
        assertThat(kept.get("revision").asInt()).isEqualTo(2);
        People.manager()
                .get("/v1/assignments/" + second)
                .then()
                .body("state", is("EXPIRED"))
                .body("reasonCode", is("MERGED"))
                .body("history.what", is(List.of("ASSIGNED", "EXPIRED")));
        assertThat(desk.column("SELECT sum(assigned) FROM ledger_line")).containsExactly("1");
        String loser = desk.column(
                        "SELECT r.email FROM assignment a JOIN rep r ON r.id = a.rep_id WHERE a.id = $1",
                        UUID.fromString(second))
                .getFirst();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> mailbox.getMailsSentTo(loser).stream()
                .anyMatch(mail -> mail.getSubject().contains("colleague")));
    }

    @Test
    void anAbsorbedLeadsMqlThatIsReadAfterTheMergeIsNotAssigned() {
        // Given
        ProducerRecord<String, byte[]> mql = Wire.transitioned(other.qualifies());
        lead.qualifies();

        // When
        Wire.send(lead.absorbs(other, Stage.MQL));
        Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED);
        Wire.send(List.of(mql));
        UUID message =
                UUID.fromString(new String(mql.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> desk.column(
                        "SELECT count(*) FROM inbox WHERE message_id = $1", message)
                .equals(List.of("1")));

        // Then
        assertThat(desk.column("SELECT lead_id FROM assignment")).containsExactly(lead.leadId());
    }
}
