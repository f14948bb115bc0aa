package dev.baton.ingest.inbound.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ingest.domain.RawItem.Flaw;
import dev.baton.ingest.domain.RejectionCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"fc", "c1a1", "eda0bd", "edb080", "f8808080"})
    void aBodyThatIsNotUtf8IsRefusedAndNeverReplaced(String malformed) {
        // Given
        byte[] before = "{\"userId\":\"M".getBytes(StandardCharsets.UTF_8);
        byte[] after = "ller\"}".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before);
        body.writeBytes(HexFormat.of().parseHex(malformed));
        body.writeBytes(after);

        // Then
        assertThatThrownBy(() -> BodyReader.single(body.toByteArray())).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void readsASingleCall() throws Exception {
        // Given
        String body = "{\"userId\":\"u\",\"n\":[1,2.5,4200000000,true,null,\"grün 🚀\"],\"writeKey\":\"k\"}";

        // When
        ReadBody read = BodyReader.single(body.getBytes(UTF_8));

        // Then
        Map<String, Object> expected = new HashMap<>();
        expected.put("userId", "u");
        expected.put("n", Arrays.asList(1, 2.5, 4_200_000_000L, true, null, "grün 🚀"));
        expected.put("writeKey", "k");
        assertThat(read.items()).singleElement().satisfies(item -> {
            assertThat(item.raw().value()).isEqualTo(expected);
            assertThat(item.raw().flaw()).isNull();
            assertThat(item.raw().bytes()).isEqualTo(body.getBytes(UTF_8).length);
        });
        assertThat(read.writeKey()).isEqualTo("k");
    }

    @Test
    void readsABatchWithItsEnvelopeInAnyOrder() throws Exception {
        // Given
        byte[] body =
                "{\"writeKey\":\"k\",\"batch\":[ {\"a\":1} ,7],\"other\":[[]],\"context\":{\"b\":2},\"sentAt\":\"s\"}"
                        .getBytes(UTF_8);

        // When
        ReadBody read = BodyReader.batch(body);

        // Then
        assertThat(read.items()).extracting(item -> item.raw().value()).containsExactly(Map.of("a", 1), 7);
        assertThat(read.writeKey()).isEqualTo("k");
        assertThat(read.sentAt()).isEqualTo("s");
        assertThat(read.context()).isEqualTo(Map.of("b", 2));
        assertThat(read.contextBytes()).isEqualTo(7);
    }

    @Test
    void knowsWhereAnItemStands() throws Exception {
        // Given
        byte[] body = "{\"batch\":[ {\"ä\":\"\\u00e4\"} , {\"b\":[{}]}]}".getBytes(UTF_8);

        // When
        List<ReadItem> items = BodyReader.batch(body).items();

        // Then
        assertThat(items)
                .extracting(item -> new String(body, item.start(), item.end() - item.start(), UTF_8))
                .containsExactly("{\"ä\":\"\\u00e4\"}", "{\"b\":[{}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"p\":{\"x\":1,\"x\":2}} | DUPLICATE_KEY | /p/x",
                "{\"p\":{\"x\":null,\"x\":null}} | DUPLICATE_KEY | /p/x",
                "{\"p\":99999999999999999999} | NUMBER_OUT_OF_RANGE | /p",
                "{\"p\":[1e999]} | NUMBER_OUT_OF_RANGE | /p/0",
                "{\"p\":\"a\\u0000b\"} | TEXT_INVALID | /p",
                "{\"p\":\"\\ud83d\"} | TEXT_INVALID | /p",
                "{\"a~b/\\u0000\":1} | TEXT_INVALID | ``"
            })
    void notesTheFlawOfAnItemAndReadsTheOthers(String flawed, RejectionCode code, String pointer) throws Exception {
        // Given
        byte[] body = ("{\"batch\":[{\"good\":1}," + flawed + ",{\"good\":2}]}").getBytes(UTF_8);

        // When
        List<ReadItem> items = BodyReader.batch(body).items();

        // Then
        assertThat(items).extracting(item -> item.raw().flaw()).containsExactly(null, new Flaw(code, pointer), null);
        assertThat(items.get(2).raw().value()).isEqualTo(Map.of("good", 2));
    }

    @Test
    void notesWhatIsNestedTooDeep() throws Exception {
        // Given
        String deep = "{\"p\":" + "[".repeat(40) + "]".repeat(40) + ",\"messageId\":\"m\"}";

        // When
        ReadItem item = BodyReader.single(deep.getBytes(UTF_8)).items().getFirst();

        // Then
        assertThat(item.raw().flaw().code()).isEqualTo(RejectionCode.TOO_DEEP);
        assertThat(item.raw().value())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("messageId", "m");
    }

    @Test
    void notesANumberOfHundredThousandDigitsWithoutComputingIt() throws Exception {
        // Given
        byte[] body = ("{\"batch\":[{\"p\":" + "9".repeat(100_000) + "}]}").getBytes(UTF_8);

        // When
        ReadItem item = BodyReader.batch(body).items().getFirst();

        // Then
        assertThat(item.raw().flaw()).isEqualTo(new Flaw(RejectionCode.NUMBER_OUT_OF_RANGE, "/p"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"a\":}",
                "{\"a\":1}{",
                "{\"a\":1} x",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":\"\n\"}",
                "{\"a\":tru",
                "nul",
                "/* c */{}"
            })
    void refusesWhatIsNoJsonObject(String body) {
        assertThatThrownBy(() -> BodyReader.single(body.getBytes(UTF_8))).isInstanceOf(UnreadableBodyException.class);
        assertThatThrownBy(() -> BodyReader.batch(body.getBytes(UTF_8))).isInstanceOf(UnreadableBodyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"batch\":7}",
                "{\"batch\":{}}",
                "{\"batch\":[],\"batch\":[]}",
                "{\"batch\":[],\"context\":[]}",
                "{\"batch\":[],\"context\":{\"a\":1,\"a\":2}}",
                "{\"batch\":[],\"sentAt\":\"\\u0000\"}"
            })
    void refusesAnEnvelopeThatIsNone(String body) {
        assertThatThrownBy(() -> BodyReader.batch(body.getBytes(UTF_8))).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void saysWhereTheBodyBreaks() {
        assertThatThrownBy(() -> BodyReader.single("{\"a\":1,\n \"b\":x}".getBytes(UTF_8)))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("line 2, column 8");
    }

    @Test
    void refusesUtf16AndBrokenUtf8() {
        assertThatThrownBy(() -> BodyReader.single("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(UnreadableBodyException.class);
        assertThatThrownBy(() -> BodyReader.single(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void refusesNestingThatNoStackShouldFollow() {
        String deep = "{\"other\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> BodyReader.batch(deep.getBytes(UTF_8))).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void takesTwoThousandFiveHundredItemsAndNoMore() throws Exception {
        // Given
        String most = "{},".repeat(BodyReader.MOST_ITEMS - 1) + "{}";

        // Then
        assertThat(BodyReader.batch(("{\"batch\":[" + most + "]}").getBytes(UTF_8))
                        .items())
                .hasSize(BodyReader.MOST_ITEMS);
        assertThatThrownBy(() -> BodyReader.batch(("{\"batch\":[" + most + ",{}]}").getBytes(UTF_8)))
                .isInstanceOf(BodyTooLargeException.class)
                .hasMessageContaining("2500");
    }

    @Test
    void takesNoSingleCallLargerThanAnEventMayBe() {
        String body = "{\"a\":\"" + "x".repeat(32 * 1024) + "\"}";
        assertThatThrownBy(() -> BodyReader.single(body.getBytes(UTF_8))).isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void takesNoContextThatWouldMultiplyTheBatch() {
        String body = "{\"batch\":[],\"context\":{\"a\":\"" + "x".repeat(4096) + "\"}}";
        assertThatThrownBy(() -> BodyReader.batch(body.getBytes(UTF_8))).isInstanceOf(BodyTooLargeException.class);
    }
}
