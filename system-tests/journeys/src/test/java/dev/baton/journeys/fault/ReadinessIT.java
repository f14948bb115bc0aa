package dev.baton.journeys.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.driver.Signal;
import dev.baton.journeys.relay.Lead;
import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import dev.baton.journeys.relay.Visitor;
import dev.baton.journeys.relay.Waiting;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A service that misses its broker or database says so, stays alive, and works on when they are back. */
@Isolated("takes Kafka and the databases away from everybody")
@Order(200)
@RelayJourney
class ReadinessIT {

    @Test
    void everyServiceIsRedWithoutItsDatabaseAndGreenAgain(Relay relay) {
        // When
        Relay.SERVICES.forEach(service -> relay.database(service).pull());
        try {
            // Then
            Relay.SERVICES.forEach(service -> awaitReadiness(relay, service, 503));
            Relay.SERVICES.forEach(service -> assertAlive(relay, service));
        } finally {
            Relay.SERVICES.forEach(service -> relay.database(service).plugIn());
        }
        Relay.SERVICES.forEach(service -> awaitReadiness(relay, service, 200));
        aJourneySucceeds(relay);
    }

    @Test
    void everyServiceIsRedWithoutKafkaAndGreenAgain(Relay relay) {
        // When: the broker stands still
        long broker = relay.suite().pid("kafka");
        Signal.STOP.to(broker);
        try {
            // Then
            Relay.SERVICES.forEach(service -> awaitReadiness(relay, service, 503));
            Relay.SERVICES.forEach(service -> assertAlive(relay, service));
        } finally {
            Signal.CONT.to(broker);
        }
        Relay.SERVICES.forEach(service -> awaitReadiness(relay, service, 200));
        aJourneySucceeds(relay);
    }

    private static void awaitReadiness(Relay relay, String service, int status) {
        Waiting.until(service + " answers " + status + " to the readiness probe")
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(
                                relay.anonymous(service).get("/q/health/ready").status())
                        .isEqualTo(status));
    }

    private static void assertAlive(Relay relay, String service) {
        assertThat(relay.anonymous(service).get("/q/health/live").status())
                .as(service + " lives on")
                .isEqualTo(200);
    }

    private static void aJourneySucceeds(Relay relay) {
        Visitor vera = relay.visitor("acme.example");
        vera.identifies("VP Sales").does("Demo Requested");
        Lead lead = relay.leadOf(vera);
        relay.sales().accept(relay.sales().assignmentOf(lead));
        lead.awaitStage("SQL");
    }
}
