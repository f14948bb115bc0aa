package dev.baton.ingest.domain;

import static dev.baton.ingest.domain.Judging.ACCEPTANCE;
import static dev.baton.ingest.domain.Judging.NOW;
import static dev.baton.ingest.domain.Judging.TRACK;
import static dev.baton.ingest.domain.Judging.accepted;
import static dev.baton.ingest.domain.Judging.item;
import static dev.baton.ingest.domain.Judging.judge;
import static dev.baton.ingest.domain.Judging.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.RawItem.Flaw;
import dev.baton.ingest.domain.Verdict.Rejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceRefusalTest {

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
        assertThat(judge(Map.of("anonymousId", "a1", "previousId", "p"), TrackingKind.ALIAS))
                .isEqualTo(new Rejected(null, RejectionCode.USER_ID_MISSING, "/userId"));
    }

    @ParameterizedTest
    @EnumSource(names = "ALIAS")
    @NullSource
    void rejectsAnAliasOfAnotherIdFromAPublicKey(TrackingKind kind) {
        // Given
        Reception open = new Reception("source", NOW, kind, null, Map.of(), 0, null, null, false, false);
        Map<String, Object> alias = Map.of(
                "type", "alias", "userId", "attacker", "previousId", "victim", "anonymousId", "a1", "messageId", "m1");

        // Then
        assertThat(ACCEPTANCE.judge(item(alias), open, () -> "generated"))
                .isEqualTo(new Rejected("m1", RejectionCode.ALIAS_NOT_ALLOWED, "/previousId"));
        assertThat(ACCEPTANCE.judge(item(with(alias, Map.of("anonymousId", "victim"))), open, () -> "generated"))
                .isInstanceOf(Verdict.Accepted.class);
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
    void rejectsWhatIsTooLarge() {
        assertThat(ACCEPTANCE.judge(
                        new RawItem(TRACK, null, Acceptance.LARGEST_EVENT_BYTES + 1),
                        Reception.ofSingle("source", NOW, TrackingKind.TRACK, null),
                        () -> "generated"))
                .isEqualTo(new Rejected("m1", RejectionCode.EVENT_TOO_LARGE, ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_DEEP", "DUPLICATE_KEY", "NUMBER_OUT_OF_RANGE", "TEXT_INVALID"})
    void rejectsWhatTheReaderOfTheBytesFoundFlawed(RejectionCode code) {
        assertThat(ACCEPTANCE.judge(
                        new RawItem(TRACK, new Flaw(code, "/properties/x"), 80),
                        Reception.ofSingle("source", NOW, TrackingKind.TRACK, null),
                        () -> "generated"))
                .isEqualTo(new Rejected("m1", code, "/properties/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messageId", "userId", "anonymousId", "event", "sentAt", "other"})
    void rejectsATextThatNoStoreHoldsWhereverItCameFrom(String field) {
        assertThat(judge(with(with(TRACK, Map.of("messageId", 7)), Map.of(field, "a\u0000")), TrackingKind.TRACK))
                .isEqualTo(
                        new Rejected(field.equals("messageId") ? null : "7", RejectionCode.TEXT_INVALID, "/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"traits", "properties", "context"})
    void rejectsATextThatNoStoreHoldsInsideAnObject(String field) {
        assertThat(judge(with(TRACK, Map.of(field, Map.of("x", List.of("half \uD83D")))), TrackingKind.TRACK))
                .isEqualTo(new Rejected("m1", RejectionCode.TEXT_INVALID, "/" + field + "/x/0"));
    }

    @ParameterizedTest
    @EnumSource(names = "OUTCOME")
    @NullSource
    void rejectsAnOutcomeOfWhoMayNotTellIt(TrackingKind kind) {
        // Given
        Reception open = new Reception("source", NOW, kind, null, Map.of(), 0, null, null, false, false);
        Map<String, Object> won = Map.of("type", "outcome", "userId", "u1", "event", "won", "messageId", "m1");

        // Then
        assertThat(ACCEPTANCE.judge(item(won), open, () -> "generated"))
                .isEqualTo(new Rejected("m1", RejectionCode.OUTCOME_NOT_ALLOWED, "/type"));
        assertThat(ACCEPTANCE.judge(item(won), open.ofHistory(), () -> "generated"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void whoMayTellNoOutcomeMayTellAnythingElse() {
        // Given
        Reception open = new Reception("source", NOW, TrackingKind.TRACK, null, Map.of(), 0, null, null, false, false);

        // Then
        assertThat(ACCEPTANCE.judge(item(with(TRACK, Map.of("type", "outcome"))), open, () -> "generated"))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void doesNotTellBackAMessageIdThatIsNotWellFormed() {
        // Given
        Map<String, Object> fields = Map.of("messageId", "m\u0000");

        // When
        Verdict verdict = ACCEPTANCE.judge(
                new RawItem(fields, new Flaw(RejectionCode.TEXT_INVALID, "/messageId"), 80),
                Reception.ofSingle("source", NOW, TrackingKind.TRACK, null),
                () -> "generated");

        // Then
        assertThat(verdict.messageId()).isNull();
    }
}
