package dev.baton.ingest.inbound.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"M%FCller", "M%F6ller", "%C0%A0", "half%ED%A0%BD", "100%", "%4", "%zz", "%٤1", "%+1"})
    void malformedTextIsRefusedAndNeverReplaced(String encoded) {
        assertThat(PercentEncoding.decode(encoded.getBytes(StandardCharsets.UTF_8), false))
                .isNull();
    }

    @Property(tries = 200)
    void whatAnEncoderWroteIsDecodedExactly(@ForAll String text) {
        // Given: half a surrogate pair can't be encoded
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        byte[] encoded = URLEncoder.encode(wellFormed, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);

        // Then
        assertThat(PercentEncoding.decode(encoded, true)).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b", "a b", "a%20b%2B"})
    void aPlusIsABlankInFormsOnly(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        assertThat(PercentEncoding.decode(bytes, true)).startsWith("a b");
        assertThat(PercentEncoding.decode(bytes, false))
                .startsWith(encoded.substring(0, 2).equals("a+") ? "a+b" : "a b");
    }
}
