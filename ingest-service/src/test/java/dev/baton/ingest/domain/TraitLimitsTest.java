package dev.baton.ingest.domain;

import static dev.baton.ingest.domain.Judging.accepted;
import static dev.baton.ingest.domain.Judging.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.Verdict.Rejected;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraitLimitsTest {

    @Test
    void traitsWithinTheLimitsAreAccepted() {
        assertThat(accepted(identify(many(200)), TrackingKind.IDENTIFY).traits())
                .hasSize(200);
    }

    @Test
    void tooManyTraitsAreRejected() {
        assertThat(judge(identify(many(201)), TrackingKind.IDENTIFY))
                .isEqualTo(new Rejected(null, RejectionCode.TRAITS_TOO_MANY, "/traits"));
    }

    @Test
    void largeTraitIsRejectedWithItsPointer() {
        assertThat(judge(identify(Map.of("a/b", "x".repeat(8_200))), TrackingKind.IDENTIFY))
                .isEqualTo(new Rejected(null, RejectionCode.TRAIT_TOO_LARGE, "/traits/a~1b"));
    }

    @Test
    void largeTraitNameIsRejectedWithABoundedPointer() {
        assertThat(judge(identify(Map.of("n".repeat(9_000), 1)), TrackingKind.IDENTIFY))
                .isEqualTo(new Rejected(null, RejectionCode.TRAIT_TOO_LARGE, "/traits"));
    }

    @Test
    void traitsInTheContextHaveTheSameLimits() {
        // Given
        Map<String, Object> track =
                Map.of("userId", "u", "event", "E", "context", Map.of("traits", Map.of("a", "x".repeat(9_000))));

        // Then
        assertThat(judge(track, TrackingKind.TRACK))
                .isEqualTo(new Rejected(null, RejectionCode.TRAIT_TOO_LARGE, "/context/traits/a"));
    }

    @Test
    void traitsOfACompanyAreOneTrait() {
        // Given
        Map<String, Object> large = Map.of("a", "x".repeat(5_000), "b", "x".repeat(5_000));

        // Then
        assertThat(judge(Map.of("userId", "u", "groupId", "g", "traits", large), TrackingKind.GROUP))
                .isEqualTo(new Rejected(null, RejectionCode.TRAIT_TOO_LARGE, "/traits"));
        assertThat(accepted(identify(large), TrackingKind.IDENTIFY).traits()).hasSize(2);
    }

    private static Map<String, Object> identify(Map<String, Object> traits) {
        return Map.of("userId", "u", "traits", traits);
    }

    private static Map<String, Object> many(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "trait" + i, i -> i));
    }
}
