package dev.baton.journeys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the SDKs of servers send arrives to the item, the past as past. */
@RelayJourney
class ServerSdksIT {

    private static final String PAST = "2026-01-05T10:00:00Z";

    @ParameterizedTest
    @ValueSource(strings = {"segment.js", "rudder.js"})
    void allSixCallsArriveByChangingTheHost(String sdk, Relay relay) {
        // When
        Sdk sent = Sdk.of(relay).runs(sdk);

        // Then
        sent.awaitExactly(
                "identify",
                "track Demo Requested",
                "track Webinar Attended",
                "page Pricing",
                "screen Plans",
                "group",
                "alias");
        sent.awaitAtScoring("Demo Requested", "Webinar Attended");
        assertThat(sent.event("Webinar Attended").path("happenedAt").asText()).startsWith("2026-01-05T10:00:0");
        assertThat(sent.event("Demo Requested").path("properties").path("form").asText())
                .isEqualTo("demo");
    }

    @Test
    void cloudEventsArriveInEveryForm(Relay relay) {
        // When
        Sdk sent = Sdk.of(relay).runs("cloudevents.js");

        // Then
        sent.awaitExactly(
                "identify", "track Demo Requested", "track com.acme.webinar.attended", "track com.acme.trial.started");
        sent.awaitAtScoring("Demo Requested", "com.acme.webinar.attended");
        assertThat(sent.event("com.acme.webinar.attended").path("happenedAt").asText())
                .isEqualTo(PAST);
        assertThat(sent.event("com.acme.webinar.attended")
                        .path("properties")
                        .path("title")
                        .asText())
                .isEqualTo("Grüße €");
    }
}
