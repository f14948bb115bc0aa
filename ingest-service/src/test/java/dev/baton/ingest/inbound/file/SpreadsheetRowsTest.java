package dev.baton.ingest.inbound.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.application.imports.RowFiles.RowFile;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.imports.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Rows that leave as CSV for people, and come back in a file. */
class SpreadsheetRowsTest {

    private static final List<String> COLUMNS = List.of("a", "b", "c");

    private final StreamedRowFiles files = new StreamedRowFiles(IngestSettings.imports(Map.of()));

    @Test
    void everyValueOfARowIsNeutralNotOnlyTheFirst() {
        SpreadsheetRows rows = new SpreadsheetRows(format(';', '"'));
        assertThat(rows.neutral("L-3;=1+1;\"+49 30 1;2\"")).isEqualTo("L-3;'=1+1;\"'+49 30 1;2\"");
        assertThat(rows.neutral("+49;x;y")).isEqualTo("'+49;x;y");
        assertThat(rows.neutral("L-3;\"kept as it is\";y")).isEqualTo("L-3;\"kept as it is\";y");
    }

    @Test
    void aRowThatIsNoCsvIsNeutralAtEverySeparator() {
        assertThat(new SpreadsheetRows(format(',', '"')).neutral("=1,\"open,=2;-3"))
                .isEqualTo("'=1,\"open,'=2;'-3");
    }

    @Test
    void aTextOfTwoRecordsIsNeutralAtEverySeparator() {
        assertThat(new SpreadsheetRows(format(',', '"')).neutral("1,2\r=3")).isEqualTo("1,2\r'=3");
    }

    @Test
    void aTabSeparatedRowMayBeginWithAnEmptyValue() {
        assertThat(new SpreadsheetRows(format('\t', '"')).neutral("\t=1\tx")).isEqualTo("\"\"\t'=1\tx");
    }

    @Property(tries = 500)
    void aNeutralRowIsImportedWithTheSameValues(
            @ForAll("rows") List<String> values, @ForAll("delimiters") char delimiter, @ForAll("quotes") char quote)
            throws IOException {
        // Given
        FileFormat format = format(delimiter, quote);
        String row = values.stream()
                .map(value -> quote + value.replace("" + quote, "" + quote + quote) + quote)
                .collect(Collectors.joining("" + delimiter));

        // When
        String neutral = new SpreadsheetRows(format).neutral(row);

        // Then
        assertThat(neutral).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        try (RowFile file = files.open(new ByteArrayInputStream(neutral.getBytes(StandardCharsets.UTF_8)), format, 0)) {
            FileRow read = file.next();
            assertThat(read.error()).isNull();
            assertThat(read.row().values()).isEqualTo(values);
            assertThat(file.next()).isNull();
        }
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .withChars("'=+-@\t\r\n,;\"a1 é")
                .ofMaxLength(6)
                .list()
                .ofSize(3);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|', '#');
    }

    @Provide
    Arbitrary<Character> quotes() {
        return Arbitraries.of('"', '\'');
    }

    private static FileFormat format(char delimiter, char quote) {
        return new FileFormat(FileFormat.Type.CSV, "UTF-8", delimiter, quote, COLUMNS, false);
    }
}
