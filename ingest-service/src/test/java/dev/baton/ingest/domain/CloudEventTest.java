package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.human.TestMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private final Acceptance acceptance = new Acceptance(Duration.ofDays(1826), TestMachines.naive());

    @Test
    void isATrackCallOfItsTypeByItsSubject() {
        // Given
        Map<String, Object> event = event(Map.of(
                "time", "2026-03-01T09:30:00Z", "data", Map.of("form", "demo"), "anonymousid", "a-1", "region", "eu"));

        // When
        AcceptedEvent call = accepted(event);

        // Then
        assertThat(call.kind()).isEqualTo("track");
        assertThat(call.name()).isEqualTo("com.acme.demo.requested");
        assertThat(call.messageId()).isEqualTo("/crm e-1");
        assertThat(call.userId()).isEqualTo("vera");
        assertThat(call.anonymousId()).isEqualTo("a-1");
        assertThat(call.properties()).isEqualTo(Map.of("form", "demo"));
        assertThat(call.happenedAt()).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(call.context())
                .isEqualTo(Map.of(
                        "cloudEvent",
                        Map.of(
                                "id", "e-1",
                                "source", "/crm",
                                "type", "com.acme.demo.requested",
                                "region", "eu")));
    }

    @Test
    void extensionsGiveABetterNameAndAnotherPerson() {
        AcceptedEvent call = accepted(event(Map.of("eventname", "Demo Requested", "userid", "u-7")));
        assertThat(call.name()).isEqualTo("Demo Requested");
        assertThat(call.userId()).isEqualTo("u-7");
    }

    @ParameterizedTest
    @CsvSource({
        "identify, '', ''",
        "page, '', Pricing",
        "screen, '', Home",
        "group, groupid, ''",
        "alias, previousid, ''",
        "outcome, '', won"
    })
    void aTypeOfOurOwnIsThatCall(String kind, String extension, String name) {
        // Given
        Map<String, Object> event =
                new HashMap<>(event(Map.of("type", CloudEvent.CALL + kind, "data", Map.of("a", 1))));
        if (!extension.isEmpty()) {
            event.put(extension, "x-1");
        }
        if (!name.isEmpty()) {
            event.put("eventname", name);
        }

        // When
        AcceptedEvent call = accepted(event);

        // Then
        assertThat(call.kind()).isEqualTo(kind);
        assertThat(call.name()).isEqualTo(name.isEmpty() ? null : name);
        boolean aboutSomebody = kind.equals("identify") || kind.equals("group");
        assertThat(aboutSomebody ? call.traits() : call.properties()).containsEntry("a", 1);
    }

    @Test
    void anUnknownCallIsRejectedAsSuch() {
        assertThat(rejected(event(Map.of("type", CloudEvent.CALL + "sing"))).code())
                .isEqualTo(RejectionCode.TYPE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type"})
    void needsWhatEveryEventHas(String attribute) {
        // Given
        Map<String, Object> event = new HashMap<>(event(Map.of()));
        event.remove(attribute);

        // Then
        assertThat(rejected(event).code()).isEqualTo(RejectionCode.CLOUD_EVENT_INVALID);
        assertThat(rejected(event).pointer()).isEqualTo("/" + attribute);
    }

    @ParameterizedTest
    @CsvSource({"specversion, 0.3", "source, 'two words'"})
    void refusesValuesThatCannotBe(String attribute, String value) {
        assertThat(rejected(event(Map.of(attribute, value))).pointer()).isEqualTo("/" + attribute);
    }

    @Test
    void refusesAttributesThatAreNoTexts() {
        assertThat(rejected(event(Map.of("subject", 7))).pointer()).isEqualTo("/subject");
    }

    @Test
    void refusesDataNoRuleCouldLookInto() {
        assertThat(List.of(
                        rejected(event(Map.of("data", "text"))),
                        rejected(event(Map.of("data", List.of()))),
                        rejected(event(Map.of("data_base64", "AAAA")))))
                .extracting(Verdict.Rejected::code)
                .containsOnly(RejectionCode.CLOUD_EVENT_DATA_INVALID);
    }

    @Test
    void whatIsNoObjectIsJudgedAsThat() {
        assertThat(((Verdict.Rejected) judged(7)).code()).isEqualTo(RejectionCode.NOT_AN_OBJECT);
    }

    private static Map<String, Object> event(Map<String, Object> more) {
        Map<String, Object> event = new HashMap<>(Map.of(
                "specversion",
                "1.0",
                "id",
                "e-1",
                "source",
                "/crm",
                "type",
                "com.acme.demo.requested",
                "subject",
                "vera"));
        event.putAll(more);
        return event;
    }

    private AcceptedEvent accepted(Map<String, Object> event) {
        return ((Verdict.Accepted) judged(event)).event();
    }

    private Verdict.Rejected rejected(Map<String, Object> event) {
        return (Verdict.Rejected) judged(event);
    }

    private Verdict judged(Object event) {
        Reception reception = new Reception("source", NOW, null, null, Map.of(), 0, null);
        return acceptance.judge(CloudEvent.call(new RawItem(event, null, 100)), reception, () -> "generated");
    }
}
