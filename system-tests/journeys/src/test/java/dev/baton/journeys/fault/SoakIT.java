package dev.baton.journeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.Topics;
import dev.baton.driver.Seen;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The broker dies without a word in the middle of traffic and comes back: what ingest accepted is what scoring holds, to the
 * item. More of it, by hand: {@code -Dbaton.soak.seconds=300}.
 */
@Isolated("kills what others use")
@Order(102)
@RelayJourney
class SoakIT {

    private static final int SECONDS = Integer.getInteger("baton.soak.seconds", 2);
    private static final int SENDERS = 4;
    private static final int SOME = 200;

    @Test
    void whatWasAcceptedIsWhatScoringHoldsToTheItem(Relay relay) throws Exception {
        // Given
        String run = "soak-" + UUID.randomUUID();
        PatientSenders senders = PatientSenders.start(relay.collector(), SENDERS, run);
        goOn(senders);

        // When
        int restarts = relay.suite().restarts("kafka");
        relay.suite().kill("kafka");
        Waiting.until("senders are turned away").until(() -> senders.notTaken() > 0);
        Waiting.until("the broker is back").until(() -> relay.suite().restartedSince("kafka", restarts));
        goOn(senders);
        Set<String> accepted = senders.stop();

        // Then
        Map<String, String> written = messagesById(relay, run);
        assertThat(Set.copyOf(written.values())).isEqualTo(accepted);
        List<Lead> leads = senders.people().stream()
                .map(person -> Lead.withEmail(relay, person))
                .toList();
        Waiting.until("scoring holds all that was written")
                .untilAsserted(() -> assertThat(count(leads)).isGreaterThanOrEqualTo(accepted.size()));
        assertThat(leads.stream().flatMap(lead -> lead.eventIds().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(written.keySet());
        System.getLogger(SoakIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "accepted {0} items, consumed {1}; requests turned away {2}",
                        accepted.size(),
                        count(leads),
                        senders.notTaken());
    }

    private static void goOn(PatientSenders senders) {
        int before = senders.accepted();
        Waiting.until("senders are heard").until(() -> senders.accepted() >= before + SOME);
        Duration half = Duration.ofSeconds(SECONDS).dividedBy(2);
        Awaitility.await().pollDelay(half).atMost(half.plusSeconds(10)).until(() -> true);
    }

    /** Message ids of what stands in the topic, by the id of the event; a sender without an answer sends it twice. */
    private static Map<String, String> messagesById(Relay relay, String run) {
        return relay
                .topics()
                .all(seen -> seen.topic().equals(Topics.EVENTS)
                        && seen.key() != null
                        && seen.key().startsWith(run))
                .stream()
                .collect(Collectors.toMap(Seen::id, seen -> seen.text("messageId"), (first, again) -> first));
    }

    private static int count(List<Lead> leads) {
        return leads.stream().mapToInt(Lead::eventCount).sum();
    }
}
