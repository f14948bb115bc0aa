package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.EventTypes;
import dev.baton.contracts.Topics;
import dev.baton.driver.Seen;
import dev.baton.journeys.relay.Assignment;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import dev.baton.journeys.relay.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody answers: the clock warns, ends, and somebody else gets the lead; each once, never early. */
@RelayJourney
class UnansweredLeadIT {

    @Test
    void aLeadNobodyAcknowledgesGoesToAnotherRep(Relay relay) {
        // Given
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("VP Sales").does("Quote Requested");
        Lead lead = relay.leadOf(vera);
        Assignment first = relay.sales().assignmentOf(lead);

        // When
        Waiting.until("lead " + lead.id() + " is reassigned")
                .until(() -> lead.records(Topics.ASSIGNMENTS, EventTypes.ASSIGNMENT_REASSIGNED)
                                .size()
                        == 1);
        Assignment second = relay.sales().assignmentOf(lead);
        relay.sales().acknowledge(second).accept(second);

        // Then
        lead.awaitStage("SQL");
        assertThat(second.rep()).isNotEqualTo(first.rep());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(lead.assignments()).extracting(Assignment::state).containsExactlyInAnyOrder("EXPIRED", "ACCEPTED");
        List<Seen> marks = marksOf(lead, first);
        assertThat(marks)
                .extracting(mark -> mark.data().path("percent").asInt())
                .containsExactly(50, 80, 100);
        assertThat(marks).allSatisfy(UnansweredLeadIT::isNotEarly);
        assertThat(lead.records(Topics.ASSIGNMENTS, EventTypes.ASSIGNMENT_REASSIGNED))
                .hasSize(1);
    }

    /** Warnings and breach of one assignment, in the order of the topic. */
    private static List<Seen> marksOf(Lead lead, Assignment assignment) {
        return Stream.concat(
                        lead.records(Topics.ASSIGNMENTS, EventTypes.SLA_WARNED).stream(),
                        lead.records(Topics.ASSIGNMENTS, EventTypes.SLA_BREACHED).stream())
                .filter(mark -> mark.text("assignmentId").equals(assignment.id()))
                .toList();
    }

    private static void isNotEarly(Seen mark) {
        Instant due = Instant.parse(mark.text("startedAt"))
                .plus(Relay.ACKNOWLEDGE_WITHIN
                        .multipliedBy(mark.data().path("percent").asInt())
                        .dividedBy(100));
        assertThat(Instant.parse(mark.text("at"))).isAfterOrEqualTo(due);
    }
}
