package dev.baton.ingest.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnnamedMessagesTest {

    private static final IngestConfig SETTINGS = IngestSettings.defaults();
    private static final String DATED = "{\"userId\":\"u\",\"timestamp\":\"2026-03-04T09:00:00Z\"}";
    private static final String DATELESS = "{\"userId\":\"u\"}";

    private final UnnamedMessages here = new UnnamedMessages(SETTINGS);
    private final UnnamedMessages elsewhere = new UnnamedMessages(SETTINGS);

    @Test
    void aRepeatedRequestNamesItsItemsAlikeOnEveryReplica() {
        assertThat(ids(here, "s", null, DATED)).isEqualTo(ids(elsewhere, "s", null, DATED));
        assertThat(ids(here, "s", "2026-03-04T09:00:00Z", DATELESS))
                .isEqualTo(ids(elsewhere, "s", "2026-03-04T09:00:00Z", DATELESS));
    }

    @Test
    void aChangedSentAtOfTheBatchMakesNoOtherEventOfAnItemWithATime() {
        assertThat(ids(here, "s", "2026-03-04T09:00:00Z", DATED))
                .isEqualTo(ids(here, "s", "2026-03-04T09:00:07Z", DATED));
    }

    @Test
    void equalItemsOfOneRequestAreSeveralEventsAndStaySo() {
        // When
        List<String> first = ids(here, "s", null, DATED, DATED, DATELESS, DATELESS);
        List<String> repeated = ids(here, "s", null, DATED, DATED, DATELESS, DATELESS);

        // Then
        assertThat(first).doesNotHaveDuplicates().isEqualTo(repeated);
    }

    @Test
    void otherContentOrAnotherSourceIsAnotherMessage() {
        assertThat(ids(here, "s", null, DATED)).isNotEqualTo(ids(here, "t", null, DATED));
        assertThat(ids(here, "s", null, DATED)).isNotEqualTo(ids(here, "s", null, DATED.replace("\"u\"", "\"v\"")));
    }

    @Test
    void withoutAnyTimeOnlyRepetitionsOfSecondsAreOne() {
        // Given
        UnnamedMessages forgetful =
                new UnnamedMessages(IngestSettings.of(Map.of("baton.ingest.duplicate-window.unnamed", "PT0S")));

        // Then
        assertThat(ids(here, "s", null, DATELESS)).isEqualTo(ids(here, "s", null, DATELESS));
        assertThat(ids(forgetful, "s", null, DATELESS)).isNotEqualTo(ids(forgetful, "s", null, DATELESS));
    }

    private static List<String> ids(UnnamedMessages messages, String source, String sentAt, String... texts) {
        List<RawItem> items = Arrays.stream(texts)
                .map(text -> new RawItem(call(text), null, text.length()))
                .toList();
        Reception reception = new Reception(source, Instant.EPOCH, null, sentAt, Map.of(), 0, null);
        Judgement together = new Judgement(texts.length);
        return IntStream.range(0, texts.length)
                .mapToObj(index -> messages.idOf(items.get(index), reception, texts[index], together))
                .toList();
    }

    private static Map<String, Object> call(String text) {
        Map<String, Object> call = new HashMap<>(Map.of("userId", "u"));
        if (text.contains("timestamp")) {
            call.put("timestamp", "2026-03-04T09:00:00Z");
        }
        return call;
    }
}
