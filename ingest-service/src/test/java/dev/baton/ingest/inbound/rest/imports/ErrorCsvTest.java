package dev.baton.ingest.inbound.rest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.domain.imports.FileFormat;
import dev.baton.ingest.domain.imports.RowError;
import dev.baton.ingest.inbound.file.SpreadsheetRows;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorCsvTest {

    private static final SpreadsheetRows ROWS =
            new SpreadsheetRows(new FileFormat(FileFormat.Type.CSV, "UTF-8", ',', '"', List.of(), false));

    @Test
    void noCellOfTheFileIsAFormula() {
        // Given
        KeptError error = new KeptError(3, 0, new RowError("TIME_INVALID", "=cmd", "why"), "=1+1,\"+49 30 1\",-5,x");

        // When
        String line = ErrorCsv.lines(List.of(error), ROWS);

        // Then
        assertThat(line).isEqualTo("3,\"'=cmd\",TIME_INVALID,\"why\",\"'=1+1,'+49 30 1,'-5,x\"\r\n");
    }

    @Test
    void aRowWithoutFormulasStaysAsItIsInTheFile() {
        // Given
        KeptError error = new KeptError(3, 0, new RowError("TIME_INVALID", "Day", "why"), "L-1,\"quoted\",soon");

        // Then
        assertThat(ErrorCsv.lines(List.of(error), ROWS)).endsWith(",\"L-1,\"\"quoted\"\",soon\"\r\n");
    }

    @Test
    void everyErrorIsARecordAndItsTextsAreQuoted() {
        // Given: an error of the row as a whole, of a row with a line break
        List<KeptError> errors = List.of(
                new KeptError(3, 0, new RowError("COLUMN_COUNT", "", "why"), "1,\"x\ny\""),
                new KeptError(4, 0, new RowError("ROW_UNREADABLE", "", "why"), ""));

        // Then
        assertThat(ErrorCsv.lines(errors, ROWS)).isEqualTo("""
                3,"",COLUMN_COUNT,"why","1,""x
                y\"""\r
                4,"",ROW_UNREADABLE,"why",""\r
                """);
    }
}
