package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.EventTypes;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.routing.testing.BootedRouting;
import dev.baton.routing.testing.Desk;
import dev.baton.routing.testing.Journey;
import dev.baton.routing.testing.OwnTopic;
import dev.baton.routing.testing.People;
import dev.baton.routing.testing.Wire;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From lifecycle's message to the rep, on real servers. */
@BootedRouting
class HandOverQuarkusTest {

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
    void anMqlIsGivenToARepWhoIsToldWhy() {
        // When
        Wire.send(lead.qualifies());

        // Then
        Wire.Said created =
                Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED).getFirst();
        assertThat(created.correlation()).isEqualTo("c-" + lead.leadId());
        assertThat(created.data().get("state").asText()).isEqualTo("OPEN");
        assertThat(created.data().get("attempt").asInt()).isEqualTo(1);
        String rep = created.data().get("repUserName").asText();
        People.rep(rep)
                .get("/v1/assignments?rep=me&state=OPEN&leadId=" + lead.leadId())
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].rep.userName", is(rep))
                .body("items[0].lead.company", is("Acme"))
                .body("items[0].score.total", is(100))
                .body("items[0].recentActivity[0].name", is("Pricing Page Viewed"))
                .body("items[0].clock.state", is("RUNNING"));
        assertThat(mailTo(rep).getSubject()).contains("Ada Acme, Acme");
        assertThat(mailTo(rep).getText()).contains("/console").doesNotContain("@acme.example");
    }

    @Test
    void theSameTransitionTwiceMakesOneAssignment() {
        // Given
        ProducerRecord<String, byte[]> wire = Wire.transitioned(lead.qualifies());

        // When
        Wire.send(List.of(wire, wire));
        Wire.send(List.of(wire));
        Wire.send(lead.becomes(Stage.DISQUALIFIED));

        // Then
        List<Wire.Said> said = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_EXPIRED);
        assertThat(said)
                .extracting(Wire.Said::type)
                .containsExactly(EventTypes.ASSIGNMENT_CREATED, EventTypes.ASSIGNMENT_EXPIRED);
    }

    @Test
    void threeLeadsGoToThreeReps() {
        // Given
        List<Journey> leads =
                IntStream.range(0, 3).mapToObj(i -> Journey.begin()).toList();

        // When
        leads.forEach(each -> Wire.send(each.qualifies()));

        // Then
        assertThat(leads)
                .extracting(each -> Wire.repOf(each, EventTypes.ASSIGNMENT_CREATED))
                .containsExactlyInAnyOrder("rita", "sam", "tom");
    }

    @Test
    void aLeadThatMovesOnIsTakenFromTheRepAndNotCounted() {
        // Given
        Wire.send(lead.qualifies());
        String rep = Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED);

        // When
        Wire.send(lead.becomes(Stage.DISQUALIFIED));

        // Then
        JsonNode expired = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_EXPIRED)
                .getLast()
                .data();
        assertThat(expired.get("repUserName").asText()).isEqualTo(rep);
        assertThat(desk.column("SELECT v FROM ledger_line l JOIN rep r ON r.id = l.rep_id WHERE user_name = $1", rep))
                .containsExactly("0");
        assertThat(desk.column(
                        "SELECT m.kind || coalesce(m.reason, '') FROM ledger_movement m JOIN rep r ON r.id = m.rep_id"
                                + " WHERE user_name = $1 AND kind <> 'JOINED' ORDER BY m.id",
                        rep))
                .containsExactly("ASSIGNED", "CREDITEDLEAD_MOVED_ON");
    }

    @Test
    void aLeadThatQualifiesAgainGoesToWhoAcceptedItBefore() {
        // Given
        Wire.send(lead.qualifies());
        JsonNode first = Wire.said(lead.leadId(), EventTypes.ASSIGNMENT_CREATED)
                .getFirst()
                .data();
        String rep = first.get("repUserName").asText();
        People.rep(rep)
                .post("/v1/assignments/" + first.get("assignmentId").asText() + "/accept")
                .then()
                .statusCode(200);

        // When
        Wire.send(lead.becomes(Stage.RECYCLED), lead.qualifies());

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk.column(
                        "SELECT r.user_name FROM assignment a JOIN rep r ON r.id = a.rep_id"
                                + " WHERE lead_id = $1 AND cycle = 2",
                        UUID.fromString(lead.leadId())))
                .containsExactly(rep));
    }

    @Test
    void theAssignmentOfAnAbsorbedLeadFollowsThePerson() {
        // Given
        Journey survivor = Journey.begin();
        Wire.send(lead.qualifies());
        String rep = Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED);

        // When
        Wire.send(survivor.absorbs(lead, Stage.MQL));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(desk.column(
                        "SELECT r.user_name FROM assignment a JOIN rep r ON r.id = a.rep_id WHERE lead_id = $1",
                        UUID.fromString(survivor.leadId())))
                .containsExactly(rep));
        assertThat(desk.column("SELECT count(*) FROM assignment")).containsExactly("1");
    }

    @Test
    void poisonGoesToTheDeadLettersAndHoldsNothingUp() {
        // Given
        String key = lead.leadId();
        ProducerRecord<String, byte[]> good = Wire.transitioned(lead.qualifies());
        ProducerRecord<String, byte[]> poison = new ProducerRecord<>(
                OwnTopic.LIFECYCLE, null, key, "{\"leadId\":7}".getBytes(StandardCharsets.UTF_8), good.headers());

        // When
        Wire.send(List.of(poison, good));

        // Then
        assertThat(Wire.repOf(lead, EventTypes.ASSIGNMENT_CREATED)).isIn(People.REPS);
        assertThat(Wire.deadLetter(key).headers().lastHeader("dead-letter-reason"))
                .isNotNull();
    }

    private Mail mailTo(String rep) {
        String address = rep + "@baton.example";
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !mailbox.getMailsSentTo(address)
                .isEmpty());
        assertThat(mailbox.getMailsSentTo(address)).hasSize(1);
        return mailbox.getMailsSentTo(address).getFirst();
    }
}
