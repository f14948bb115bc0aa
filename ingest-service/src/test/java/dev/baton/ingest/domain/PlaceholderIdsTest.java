package dev.baton.ingest.domain;

import static dev.baton.ingest.domain.Judging.TRACK;
import static dev.baton.ingest.domain.Judging.judge;
import static dev.baton.ingest.domain.Judging.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.ingest.domain.Verdict.Accepted;
import dev.baton.ingest.domain.Verdict.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An id that does not identify a person is rejected, since scoring would ignore it. */
class PlaceholderIdsTest {

    @ParameterizedTest
    @MethodSource("blockedByScoring")
    void everyValueThatScoringIgnoresIsRejectedAsAnId(String entry) {
        // Given: an address for an entry with an asterisk; in any case, between blanks
        String id = " "
                + entry.replace("*", entry.startsWith("*") ? "ann" : "acme.example")
                        .toUpperCase(Locale.ROOT) + "\t";

        // Then
        assertThat(judge(with(TRACK, Map.of("userId", id)), TrackingKind.TRACK)).isEqualTo(rejected("/userId"));
    }

    static List<String> blockedByScoring() {
        return PlaceholderIds.shipped();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undefined",
                "null",
                "[object Object]",
                "0",
                "NaN",
                "true",
                "-1",
                "none",
                "anonymous",
                "guest",
                "unknown",
                "(null)",
                "00000000-0000-0000-0000-000000000000"
            })
    void theUsualPlaceholdersAreOnTheList(String id) {
        assertThat(PlaceholderIds.SHIPPED.contain(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TRACK, userId", "IDENTIFY, userId", "OUTCOME, userId", "ALIAS, previousId", "GROUP, groupId"})
    void everyFieldThatIdentifiesIsChecked(TrackingKind kind, String field) {
        // Given
        Map<String, Object> sound =
                Map.of("messageId", "m1", "userId", "u1", "event", "won", "previousId", "p1", "groupId", "g1");

        // Then
        assertThat(judge(sound, kind)).isInstanceOf(Accepted.class);
        assertThat(judge(with(sound, Map.of(field, "undefined")), kind)).isEqualTo(rejected("/" + field));
        assertThat(judge(with(sound, Map.of(field, 0)), kind)).isEqualTo(rejected("/" + field));
    }

    @ParameterizedTest
    @EnumSource(TrackingKind.class)
    void placeholderAnonymousIdBesideASoundUserIdIsIgnoredWithAWarning(TrackingKind kind) {
        // Given
        Map<String, Object> fields = Map.of(
                "messageId",
                "m1",
                "userId",
                "u1",
                "anonymousId",
                "undefined",
                "event",
                "won",
                "previousId",
                "p1",
                "groupId",
                "g1");

        // When
        Verdict verdict = judge(fields, kind);

        // Then
        assertThat(verdict).isInstanceOf(Accepted.class);
        assertThat(((Accepted) verdict).event().anonymousId()).isNull();
        assertThat(((Accepted) verdict).event().userId()).isEqualTo("u1");
        assertThat(((Accepted) verdict).ineffective())
                .extracting(ItemWarning::kind, ItemWarning::pointer)
                .containsExactly(tuple("Placeholder-Ignored", "/anonymousId"));
    }

    @ParameterizedTest
    @CsvSource({"'', undefined, /anonymousId", "null, d1, /userId", "null, undefined, /userId"})
    void placeholderThatIsTheStrongestIdIsRejected(String userId, String anonymousId, String pointer) {
        Map<String, Object> ids = Map.of("userId", userId, "anonymousId", anonymousId);
        assertThat(judge(with(TRACK, ids), TrackingKind.TRACK)).isEqualTo(rejected(pointer));
    }

    @ParameterizedTest
    @MethodSource("dev.baton.localstack.testing.PlaceholderIdSamples#betweenUnusualBlanks")
    void unusualBlanksAroundAPlaceholderDoNotMatter(String id) {
        assertThat(PlaceholderIds.SHIPPED.contain(id)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.baton.localstack.testing.PlaceholderIdSamples#sound")
    void soundIdsAreNoPlaceholders(String id) {
        assertThat(PlaceholderIds.SHIPPED.contain(id)).isFalse();
    }

    @Test
    void aBlankIdIsNoIdAndRealIdsAreNoPlaceholders() {
        assertThat(judge(with(TRACK, Map.of("userId", " ", "anonymousId", "d1")), TrackingKind.TRACK))
                .isInstanceOf(Accepted.class);
        for (Object id : List.of("guest-7", "anonymous42", "10", 7L, "nullius", "ann@undefined.example")) {
            assertThat(judge(with(TRACK, Map.of("userId", id)), TrackingKind.TRACK))
                    .isInstanceOf(Accepted.class);
        }
    }

    @Test
    void anInstallationAddsItsOwn() {
        assertThat(PlaceholderIds.shippedAnd(List.of(" Visitor ", "tmp-*")).contain("VISITOR"))
                .isTrue();
        assertThat(PlaceholderIds.shippedAnd(List.of(" Visitor ", "tmp-*")).contain("tmp-7"))
                .isTrue();
        assertThat(PlaceholderIds.SHIPPED.contain("visitor")).isFalse();
    }

    private static Rejected rejected(String pointer) {
        return new Rejected("m1", RejectionCode.IDENTIFIER_PLACEHOLDER, pointer);
    }
}
