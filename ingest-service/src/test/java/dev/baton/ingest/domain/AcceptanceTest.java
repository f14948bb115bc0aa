package dev.baton.ingest.domain;

import static dev.baton.ingest.domain.Judging.ACCEPTANCE;
import static dev.baton.ingest.domain.Judging.NOW;
import static dev.baton.ingest.domain.Judging.TRACK;
import static dev.baton.ingest.domain.Judging.accepted;
import static dev.baton.ingest.domain.Judging.item;
import static dev.baton.ingest.domain.Judging.judge;
import static dev.baton.ingest.domain.Judging.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.contracts.event.AcceptedEvent;
import dev.baton.ingest.domain.Verdict.Accepted;
import dev.baton.ingest.domain.Verdict.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"vera@@acme.example", "vera at acme.example", "vera@acme"})
    void anAddressThatIsNoneIsReportedAndTheRestTaken(String email) {
        // When
        Verdict verdict = judge(Map.of("userId", "u1", "traits", Map.of("email", email)), TrackingKind.IDENTIFY);
        Verdict inContext =
                judge(with(TRACK, Map.of("context", Map.of("traits", Map.of("email", email)))), TrackingKind.TRACK);

        // Then
        assertThat(((Accepted) verdict).ineffective())
                .extracting(ItemWarning::kind, ItemWarning::pointer)
                .containsExactly(tuple("Email-Unusable", "/traits/email"));
        assertThat(((Accepted) verdict).ineffective().getFirst().detail()).doesNotContain(email);
        assertThat(((Accepted) inContext).ineffective())
                .extracting(ItemWarning::pointer)
                .containsExactly("/context/traits/email");
    }

    @Test
    void anAddressThatIsTooLongIsReported() {
        // Given
        String email = "v".repeat(255) + "@acme.example";

        // Then
        assertThat(((Accepted) judge(Map.of("userId", "u1", "traits", Map.of("email", email)), TrackingKind.IDENTIFY))
                        .ineffective())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "Vera@B\u00fccher.example\u00a0", "vera@xn--bcher-kva.example"})
    void noAddressAndAnAddressInAnySpellingAreNotReported(String email) {
        assertThat(((Accepted) judge(Map.of("userId", "u1", "traits", Map.of("email", email)), TrackingKind.IDENTIFY))
                        .ineffective())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notAnswered")
    void emailThatWasNotAnsweredIsNotReported(Object email) {
        assertThat(((Accepted) judge(Map.of("userId", "u1", "traits", Map.of("email", email)), TrackingKind.IDENTIFY))
                        .ineffective())
                .isEmpty();
    }

    static Stream<Object> notAnswered() {
        return Stream.of(Map.of(), List.of(), List.of(""), List.of("\u00a0", List.of()), Map.of("work", " "));
    }

    @Test
    void listWithAnAddressIsReported() {
        assertThat(((Accepted) judge(
                                Map.of("userId", "u1", "traits", Map.of("email", List.of("", "vera@acme.example"))),
                                TrackingKind.IDENTIFY))
                        .ineffective())
                .hasSize(1);
    }

    @Test
    void anAliasOfItselfIsAcceptedWithAWarning() {
        assertThat(((Accepted) judge(Map.of("userId", "u1", "previousId", "u1"), TrackingKind.ALIAS)).ineffective())
                .extracting(ItemWarning::kind)
                .containsExactly("Alias-Of-Itself");
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
        Verdict verdict = ACCEPTANCE.judge(item(fields), batch, () -> "generated");

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
        Verdict verdict = ACCEPTANCE.judge(heavy, batch, () -> "generated");

        // Then
        assertThat(verdict).isEqualTo(new Rejected("m1", RejectionCode.EVENT_TOO_LARGE, ""));
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
}
