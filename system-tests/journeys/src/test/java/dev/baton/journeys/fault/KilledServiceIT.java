package dev.baton.journeys.fault;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service dies without a word while people are on their way through it, and comes back. */
@Isolated("kills what others use")
@Order(100)
@RelayJourney
class KilledServiceIT {

    private static final int PEOPLE = 6;

    @ParameterizedTest(name = "kill -9 of {0}")
    @ValueSource(strings = {"ingest", "scoring", "lifecycle", "routing"})
    void losesAndDoublesNothing(String service, Relay relay) {
        // Given
        List<Visitor> people = Stream.generate(() -> relay.visitor("acme.example"))
                .limit(PEOPLE)
                .toList();
        people.forEach(person -> person.identifies("VP Sales"));
        people.forEach(Visitor::visitsPricingPage);
        int restarts = relay.suite().restarts(service);

        // When: it dies with events on their way, and they go on during its death, repeat themselves, and go on after
        relay.suite().kill(service);
        people.forEach(KilledServiceIT::downloadsTheCaseStudy);
        Waiting.until(service + " is back").until(() -> relay.suite().restartedSince(service, restarts));
        people.forEach(Visitor::sendsEverythingAgain);
        people.forEach(person -> person.doesPatiently("Email Opened", Map.of()));

        // Then
        people.forEach(person -> endsAsOneSql(relay, person));
    }

    private static void downloadsTheCaseStudy(Visitor person) {
        person.doesPatiently(
                "Content Downloaded", Map.of("type", "case study", "title", "How Acme cut its response time"));
    }

    private static void endsAsOneSql(Relay relay, Visitor person) {
        Lead lead = relay.leadOf(person).awaitEventCount(person.sentItems());
        Assignment assignment = relay.sales().assignmentOf(lead);
        relay.sales().acceptPatiently(assignment);
        lead.awaitStage("SQL");
        assertThat(distinct(acceptedOf(relay, person))).isEqualTo(person.sentItems());
        assertThat(lead.stagesEntered()).endsWith("MQL", "SQL").doesNotHaveDuplicates();
        assertThat(lead.qualifications()).hasSize(1);
        assertThat(lead.records(Topics.ASSIGNMENTS, EventTypes.ASSIGNMENT_CREATED))
                .hasSize(1);
        assertThat(lead.records(Topics.ASSIGNMENTS, EventTypes.ASSIGNMENT_ACCEPTED))
                .hasSize(1);
        assertThat(lead.assignments())
                .filteredOn(held -> held.state().equals("ACCEPTED"))
                .hasSize(1);
        assertThat(lead.score().sum()).isEqualByComparingTo(lead.score().total());
    }

    private static List<Seen> acceptedOf(Relay relay, Visitor person) {
        return relay.topics()
                .all(seen -> seen.topic().equals(Topics.EVENTS)
                        && person.messageIds().contains(seen.text("messageId")));
    }

    /** A sender that got no answer sends again: the record may stand twice, under one id. */
    private static int distinct(List<Seen> records) {
        return (int) records.stream().map(Seen::id).distinct().count();
    }
}
