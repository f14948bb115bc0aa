package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.RawItem.Flaw;
import dev.baton.ingest.domain.Verdict.Accepted;
import dev.baton.ingest.domain.Verdict.Rejected;
import dev.baton.ingest.domain.human.TestMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00.000Z");
    private static final Map<String, Object> TRACK =
            Map.of("userId", "u1", "event", "Demo Requested", "messageId", "m1");

    private final Acceptance acceptance = new Acceptance(Duration.ofDays(1826), TestMachines.naive());

    @Test
    void acceptsATrackCallWithEverythingItSaid() {
        // Given
        Map<String, Object> fields = with(
                TRACK,
                Map.of(
                        "anonymousId", "a1",
                        "properties", Map.of("plan", "pro"),
                        "context", Map.of("locale", "de-DE"),
                        "originalTimestamp", "2026-03-04T08:59:00Z",
                        "sentAt", "2026-03-04T09:00:00Z"));

        // When
        AcceptedEvent event = accepted(fields, TrackingKind.TRACK);

        // Then
        assertThat(event)
                .isEqualTo(new AcceptedEvent(
                        "m1",
                        "source",
                        "track",
                        "Demo Requested",
                        "a1",
                        "u1",
                        null,
                        null,
                        Map.of(),
                        Map.of("plan", "pro"),
                        Map.of("locale", "de-DE"),
                        NOW.minusSeconds(60),
                        NOW,
                        100,
                        List.of()));
    }

    @Test
    void givesAMessageItsIdWhereTheSenderGaveNone() {
        assertThat(accepted(Map.of("userId", "u1"), TrackingKind.IDENTIFY).messageId())
                .isEqualTo("generated");
    }

    @Test
    void takesWholeNumbersAsIdentifiers() {
        assertThat(accepted(Map.of("userId", 42), TrackingKind.IDENTIFY).userId())
                .isEqualTo("42");
        assertThat(accepted(Map.of("userId", 4200000000L), TrackingKind.IDENTIFY)
                        .userId())
                .isEqualTo("4200000000");
    }

    @Test
    void takesNullAndBlankAsAbsent() {
        // Given
        Map<String, Object> fields = new HashMap<>(TRACK);
        fields.put("properties", null);
        fields.put("anonymousId", " ");

        // When
        AcceptedEvent event = accepted(fields, TrackingKind.TRACK);

        // Then
        assertThat(event.properties()).isEmpty();
        assertThat(event.anonymousId()).isNull();
    }

    @Test
    void readsTraitsFromTheContextWhereTheSdkKeepsThemThere() {
        Map<String, Object> fields = Map.of("userId", "u1", "context", Map.of("traits", Map.of("title", "CTO")));
        assertThat(accepted(fields, TrackingKind.IDENTIFY).traits()).containsExactly(Map.entry("title", "CTO"));
    }

    @Test
    void keepsNameAndCategoryOfAPageAmongItsProperties() {
        // Given
        Map<String, Object> fields = Map.of(
                "anonymousId", "a1", "name", "Pricing", "category", "Docs", "properties", Map.of("path", "/pricing"));

        // When
        AcceptedEvent event = accepted(fields, TrackingKind.PAGE);

        // Then
        assertThat(event.name()).isEqualTo("Pricing");
        assertThat(event.properties()).isEqualTo(Map.of("path", "/pricing", "name", "Pricing", "category", "Docs"));
    }

    @Test
    void acceptsAPageWithoutAName() {
        assertThat(accepted(Map.of("anonymousId", "a1"), TrackingKind.PAGE).name())
                .isNull();
    }

    @Test
    void itemOfABatchInheritsSentAtAndContextButItsOwnWin() {
        // Given
        Reception batch = new Reception(
                "source",
                NOW,
                null,
                "2026-03-04T09:00:00Z",
                Map.of("locale", "en", "campaign", Map.of("source", "ads")),
                60,
                null);
        Map<String, Object> fields = with(
                TRACK, Map.of("type", "track", "timestamp", "2026-03-04T08:59:00Z", "context", Map.of("locale", "de")));

        // When
        Verdict verdict = acceptance.judge(item(fields), batch, () -> "generated");

        // Then
        AcceptedEvent event = ((Accepted) verdict).event();
        assertThat(event.context()).isEqualTo(Map.of("locale", "de", "campaign", Map.of("source", "ads")));
        assertThat(event.happenedAt()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void sharedContextWeighsOnEveryItemOfABatch() {
        // Given
        Reception batch = new Reception("source", NOW, TrackingKind.TRACK, null, Map.of("locale", "en"), 4096, null);
        RawItem heavy = new RawItem(TRACK, null, Acceptance.LARGEST_EVENT_BYTES - 4095);

        // When
        Verdict verdict = acceptance.judge(heavy, batch, () -> "generated");

        // Then
        assertThat(verdict).isEqualTo(new Rejected("m1", RejectionCode.EVENT_TOO_LARGE, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "7"})
    void rejectsWhatIsNoObject(String value) {
        assertThat(judge(value, TrackingKind.TRACK)).isEqualTo(new Rejected(null, RejectionCode.NOT_AN_OBJECT, ""));
    }

    @Test
    void rejectsAnItemThatDoesNotSayItsCall() {
        assertThat(judge(TRACK, null)).isEqualTo(new Rejected("m1", RejectionCode.TYPE_MISSING, "/type"));
    }

    @Test
    void rejectsAnUnknownCall() {
        assertThat(judge(with(TRACK, Map.of("type", "trak")), null))
                .isEqualTo(new Rejected("m1", RejectionCode.TYPE_UNKNOWN, "/type"));
        assertThat(judge(with(TRACK, Map.of("type", 1)), null))
                .isEqualTo(new Rejected("m1", RejectionCode.TYPE_UNKNOWN, "/type"));
    }

    @Test
    void rejectsWhatNobodyDid() {
        assertThat(judge(Map.of("event", "Demo Requested"), TrackingKind.TRACK))
                .isEqualTo(new Rejected(null, RejectionCode.IDENTITY_MISSING, "/userId"));
    }

    @Test
    void rejectsAnIdentifierThatIsNoText() {
        assertThat(judge(Map.of("userId", List.of("u1")), TrackingKind.IDENTIFY))
                .isEqualTo(new Rejected(null, RejectionCode.IDENTIFIER_INVALID, "/userId"));
        assertThat(judge(Map.of("userId", 1.5), TrackingKind.IDENTIFY))
                .isEqualTo(new Rejected(null, RejectionCode.IDENTIFIER_INVALID, "/userId"));
    }

    @Test
    void rejectsAnIdentifierThatIsTooLong() {
        assertThat(accepted(Map.of("userId", "u".repeat(255)), TrackingKind.IDENTIFY)
                        .userId())
                .hasSize(255);
        assertThat(judge(Map.of("userId", "u".repeat(256)), TrackingKind.IDENTIFY))
                .isEqualTo(new Rejected(null, RejectionCode.IDENTIFIER_TOO_LONG, "/userId"));
    }

    @Test
    void rejectsATrackCallWithoutName() {
        assertThat(judge(Map.of("userId", "u1"), TrackingKind.TRACK))
                .isEqualTo(new Rejected(null, RejectionCode.EVENT_NAME_MISSING, "/event"));
        assertThat(judge(Map.of("userId", "u1", "event", "  "), TrackingKind.TRACK))
                .isEqualTo(new Rejected(null, RejectionCode.EVENT_NAME_MISSING, "/event"));
    }

    @Test
    void rejectsANameThatCannotBeOne() {
        assertThat(judge(Map.of("userId", "u1", "event", 7), TrackingKind.TRACK))
                .isEqualTo(new Rejected(null, RejectionCode.EVENT_NAME_INVALID, "/event"));
        assertThat(judge(Map.of("userId", "u1", "name", "n".repeat(201)), TrackingKind.PAGE))
                .isEqualTo(new Rejected(null, RejectionCode.EVENT_NAME_INVALID, "/name"));
    }

    @Test
    void rejectsAGroupCallWithoutGroup() {
        assertThat(accepted(Map.of("userId", "u1", "groupId", "g"), TrackingKind.GROUP)
                        .groupId())
                .isEqualTo("g");
        assertThat(judge(Map.of("userId", "u1"), TrackingKind.GROUP))
                .isEqualTo(new Rejected(null, RejectionCode.GROUP_ID_MISSING, "/groupId"));
    }

    @Test
    void rejectsAnAliasCallThatJoinsNothing() {
        assertThat(accepted(Map.of("userId", "u1", "previousId", "p"), TrackingKind.ALIAS)
                        .previousId())
                .isEqualTo("p");
        assertThat(judge(Map.of("userId", "u1"), TrackingKind.ALIAS))
                .isEqualTo(new Rejected(null, RejectionCode.PREVIOUS_ID_MISSING, "/previousId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"traits", "properties", "context"})
    void rejectsAnObjectFieldOfAnotherType(String field) {
        assertThat(judge(with(TRACK, Map.of(field, List.of())), TrackingKind.TRACK))
                .isEqualTo(new Rejected("m1", RejectionCode.FIELD_NOT_AN_OBJECT, "/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp", "originalTimestamp", "sentAt"})
    void rejectsATimeNobodyCanRead(String field) {
        assertThat(judge(with(TRACK, Map.of(field, "yesterday")), TrackingKind.TRACK))
                .isEqualTo(new Rejected("m1", RejectionCode.TIMESTAMP_INVALID, "/" + field));
    }

    @Test
    void rejectsHistoryThatCannotBeMeant() {
        assertThat(judge(with(TRACK, Map.of("timestamp", "2019-01-01T00:00:00Z")), TrackingKind.TRACK))
                .isEqualTo(new Rejected("m1", RejectionCode.TIMESTAMP_TOO_OLD, "/timestamp"));
    }

    @Test
    void acceptsAClockThatIsWrongByDecadesWhereItsDifferenceIsSane() {
        // Given
        Map<String, Object> fields =
                with(TRACK, Map.of("originalTimestamp", "1970-01-01T00:00:00Z", "sentAt", "1970-01-01T00:05:00Z"));

        // When
        AcceptedEvent event = accepted(fields, TrackingKind.TRACK);

        // Then
        assertThat(event.happenedAt()).isEqualTo(NOW.minusSeconds(300));
    }

    @Test
    void rejectsWhatIsTooLarge() {
        assertThat(acceptance.judge(
                        new RawItem(TRACK, null, Acceptance.LARGEST_EVENT_BYTES + 1),
                        Reception.ofSingle("source", NOW, TrackingKind.TRACK, null),
                        () -> "generated"))
                .isEqualTo(new Rejected("m1", RejectionCode.EVENT_TOO_LARGE, ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_DEEP", "DUPLICATE_KEY", "NUMBER_OUT_OF_RANGE", "TEXT_INVALID"})
    void rejectsWhatTheReaderOfTheBytesFoundFlawed(RejectionCode code) {
        assertThat(acceptance.judge(
                        new RawItem(TRACK, new Flaw(code, "/properties/x"), 80),
                        Reception.ofSingle("source", NOW, TrackingKind.TRACK, null),
                        () -> "generated"))
                .isEqualTo(new Rejected("m1", code, "/properties/x"));
    }

    @Test
    void doesNotTellBackAMessageIdThatIsNotWellFormed() {
        // Given
        Map<String, Object> fields = Map.of("messageId", "m\u0000");

        // When
        Verdict verdict = acceptance.judge(
                new RawItem(fields, new Flaw(RejectionCode.TEXT_INVALID, "/messageId"), 80),
                Reception.ofSingle("source", NOW, TrackingKind.TRACK, null),
                () -> "generated");

        // Then
        assertThat(verdict.messageId()).isNull();
    }

    @Test
    void anOutcomeIsWonOrLost() {
        AcceptedEvent event = accepted(
                Map.of("userId", "u1", "event", "lost", "properties", Map.of("reason", "PRICE")), TrackingKind.OUTCOME);
        assertThat(event.kind()).isEqualTo("outcome");
        assertThat(event.name()).isEqualTo("lost");
        assertThat(event.properties()).containsExactly(Map.entry("reason", "PRICE"));
        assertThat(judge(Map.of("userId", "u1", "event", "maybe"), TrackingKind.OUTCOME))
                .isEqualTo(new Rejected(null, RejectionCode.OUTCOME_INVALID, "/event"));
        assertThat(judge(Map.of("userId", "u1"), TrackingKind.OUTCOME))
                .isEqualTo(new Rejected(null, RejectionCode.OUTCOME_INVALID, "/event"));
    }

    private AcceptedEvent accepted(Map<String, Object> fields, TrackingKind kind) {
        Verdict verdict = judge(fields, kind);
        assertThat(verdict).isInstanceOf(Accepted.class);
        return ((Accepted) verdict).event();
    }

    private Verdict judge(Object value, TrackingKind kind) {
        return acceptance.judge(
                item(value), new Reception("source", NOW, kind, null, Map.of(), 0, null), () -> "generated");
    }

    private static RawItem item(Object value) {
        return new RawItem(value, null, 100);
    }

    private static Map<String, Object> with(Map<String, Object> base, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(base);
        all.putAll(more);
        return all;
    }
}
