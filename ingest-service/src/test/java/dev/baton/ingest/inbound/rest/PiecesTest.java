package dev.baton.ingest.inbound.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ingest.domain.TrackingKind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small translations between the wire and the calls. */
class PiecesTest {

    @ParameterizedTest
    @CsvSource({"i, IDENTIFY", "t, TRACK", "p, PAGE", "s, SCREEN", "g, GROUP", "a, ALIAS", "b,"})
    void aLetterIsACallOrABatch(String letter, TrackingKind kind) {
        assertThat(ShortPaths.kind(letter)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJhIjoi4oKsPz4ifQ==", "eyJhIjoi4oKsPz4ifQ"})
    void pixelsCarryEveryKindOfBase64(String data) {
        assertThat(new String(PixelData.bytes(data), StandardCharsets.UTF_8)).isEqualTo("{\"a\":\"€?>\"}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "%%%", "a"})
    void refusesPixelsWithoutOne(String data) {
        assertThatThrownBy(() -> PixelData.bytes(data)).isInstanceOf(HttpProblem.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/crm | /crm",
                "Gr%C3%BCn%20%22 | Grün \"",
                "a+b%20c | a+b c",
                // quoted values are unescaped first, and decoded once
                "\"M%C3%BCller\" | Müller",
                "\"a \\\" b \\\\\" | a \" b \\",
                "\"100%25\" | 100%",
                "%2522 | %22",
                // bytes that no one encoded, as a server hands them over
                "M\u00c3\u00bcller | Müller"
            })
    void headersAreUnquotedAndPercentDecodedOnce(String header, String value) {
        assertThat(CloudEventHeaders.decoded(header)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M%FCller",
                "M%F6ller",
                "M\u00fcller",
                "M\u20acller",
                "%C0%A0",
                "100%",
                "%zz",
                "\"open",
                "\"a\"b\"",
                "\"",
                "\"ends in a backslash\\\""
            })
    void aMalformedHeaderHasNoValue(String header) {
        assertThat(CloudEventHeaders.decoded(header)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/userId, /subject", "/properties/a~1b, /data/a~1b", "/sentAt, /sentAt", "'', ''"})
    void pointersLeadIntoTheEvent(String inCall, String inEvent) {
        assertThat(CloudEventPointers.inEvent(inCall)).isEqualTo(inEvent);
    }
}
