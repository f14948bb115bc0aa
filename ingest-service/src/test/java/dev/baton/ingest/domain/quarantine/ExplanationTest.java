package dev.baton.ingest.domain.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.RejectionCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

    private static final Map<String, Object> ITEM = Map.of(
            "userId",
            List.of(1, 2),
            "a/b",
            Map.of("~", 7.5),
            "text",
            "x".repeat(100),
            "flag",
            true,
            "list",
            List.of("e"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/userId   | a list of 2 elements",
                "/a~1b     | an object with 1 key",
                "/a~1b/~0  | the number “7.5”",
                "/flag     | the boolean true",
                "/list/0   | the text “e”",
                "/list/9   | nothing: the item has no such value",
                "/nowhere  | nothing: the item has no such value",
                "/flag/x   | nothing: the item has no such value"
            })
    void saysWhatStandsAtThePointer(String pointer, String found) {
        assertThat(explained(pointer).found()).isEqualTo(found);
    }

    @Test
    void longTextsAreCut() {
        assertThat(explained("/text").found()).endsWith("…” of 100 characters").hasSizeLessThan(130);
    }

    @ParameterizedTest
    @EnumSource(RejectionCode.class)
    void everyCodeHasMeaningRemedyAndPage(RejectionCode code) {
        // When
        Explanation explanation =
                Explanation.of(new Rejection.Reason(code.name(), "", code.detail()), null, "page#code");

        // Then
        assertThat(explanation.meaning()).isEqualTo(code.meaning());
        assertThat(explanation.remedy()).isEqualTo(code.remedy());
        assertThat(explanation.documentation()).isEqualTo("page#code");
    }

    @Test
    void aCodeOfAnOlderReleaseIsStillExplained() {
        // When
        Explanation explanation = Explanation.of(new Rejection.Reason("GONE", "/x", "It was so."), Map.of(), null);

        // Then
        assertThat(explanation.meaning()).isEqualTo("It was so.");
        assertThat(explanation.remedy()).contains("Replay");
    }

    private static Explanation explained(String pointer) {
        return Explanation.of(new Rejection.Reason("IDENTIFIER_INVALID", pointer, "d"), ITEM, null);
    }
}
