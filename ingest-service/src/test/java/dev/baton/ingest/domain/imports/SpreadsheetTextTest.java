package dev.baton.ingest.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "=1+1, '=1+1",
                "+49 30 123456, '+49 30 123456",
                "-5, '-5",
                "@SUM(A1), '@SUM(A1)",
                "'=1, ''=1",
                "eva@acme.example, eva@acme.example",
                "'tis, 'tis",
                "O'-Neil, O'-Neil"
            })
    void aFormulaGetsAnApostropheAndNothingElseChanges(String text, String cell) {
        assertThat(SpreadsheetText.neutral(text)).isEqualTo(cell);
    }

    @Property(tries = 500)
    void everyTextComesBackFromItsCell(@ForAll("texts") String text) {
        assertThat(SpreadsheetText.restored(SpreadsheetText.neutral(text))).isEqualTo(text);
    }

    @Property(tries = 500)
    void noCellBeginsAsAFormulaDoes(@ForAll("texts") String text) {
        assertThat(SpreadsheetText.neutral(text)).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        assertThat(SpreadsheetText.neutralInside(text)).doesNotMatch("(?s)(.*[,;\\t|\"\\r\\n])?[=+\\-@].*");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n,;\"a1 ").ofMaxLength(8);
    }
}
