package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The quick reader says what the general one says, or nothing. */
class PlainInstantPropertyTest {

    @Property
    void readsEveryInstantOfItsForm(@ForAll("instants") String text) {
        assertThat(PlainInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    @Property
    void neverContradictsTheGeneralReader(
            @ForAll("instants") String text, @ForAll @IntRange(max = 40) int at, @ForAll("oddities") String oddity) {
        // Given
        int place = Math.min(at, text.length());
        String inserted = text.substring(0, place) + oddity + text.substring(place);
        String replaced = text.substring(0, place) + oddity + text.substring(Math.min(text.length(), place + 1));

        // Then
        agree(inserted);
        agree(replaced);
    }

    @Example
    void leavesOddButLegalTimesToTheGeneralReader() {
        agree("2016-12-31T23:59:60Z");
        agree("2026-03-01T24:00:00Z");
        agree("2026-03-01T00:00:00.Z");
        agree("2026-02-29T00:00:00Z");
        agree("2024-02-29T00:00:00Z");
        agree("2026-03-01T00:00:00+01:00");
        agree("2026-03-01t00:00:00z");
    }

    private static void agree(String text) {
        Instant quick = PlainInstant.parse(text);
        if (quick != null) {
            assertThat(quick).isEqualTo(general(text));
        }
    }

    private static Instant general(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> instants() {
        Arbitrary<Long> seconds = Arbitraries.longs()
                .between(
                        Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
        Arbitrary<String> fractions = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9).map(digits -> "." + digits));
        return Combinators.combine(seconds, fractions)
                .as((second, fraction) ->
                        Instant.ofEpochSecond(second).toString().replace("Z", fraction + "Z"));
    }

    @Provide
    Arbitrary<String> oddities() {
        return Arbitraries.of("", "0", "9", "-", "+", ":", ".", "T", "Z", " ", "٣", "00", "60", "13");
    }
}
