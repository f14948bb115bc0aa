package dev.baton.ingest.inbound.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.baton.ingest.domain.imports.FileFormat;
import dev.baton.ingest.domain.imports.SpreadsheetText;
import java.io.StringWriter;
import java.util.List;

/**
 * Rows of a file as texts that no spreadsheet runs as a formula, whether it opens a row as one cell or cuts it at the
 * file's delimiter. Imported again, such a row has the same values.
 */
public final class SpreadsheetRows {

    /** The files have no comments. Their delimiter may be FastCSV's default, {@code #}, but is never this character. */
    private static final char NO_COMMENTS = '\uffff';

    /** Quotes an empty first value, because a tab-separated row would begin with a tab otherwise. */
    private static final QuoteStrategy EMPTY_BEGINNING = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int field) {
            return field == 0;
        }
    };

    private final FileFormat format;
    private final CsvRecords csv;

    /** @param format of the file the rows are from */
    public SpreadsheetRows(FileFormat format) {
        this.format = format;
        this.csv = new CsvRecords(format);
    }

    /** The row, unchanged where nothing in it looks like a formula. */
    public String neutral(String row) {
        if (format.type() != FileFormat.Type.CSV) {
            return SpreadsheetText.neutral(row);
        }
        try {
            List<String> values = csv.values(row);
            boolean harmless = !SpreadsheetText.needsApostrophe(row)
                    && values.stream().noneMatch(SpreadsheetText::needsApostrophe);
            return harmless ? row : written(values);
        } catch (CsvParseException e) {
            return SpreadsheetText.neutralInside(row);
        }
    }

    private String written(List<String> values) {
        StringWriter line = new StringWriter();
        CsvWriter.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .commentCharacter(NO_COMMENTS)
                .quoteStrategy(EMPTY_BEGINNING)
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(line)
                .writeRecord(values.stream().map(SpreadsheetText::neutral).toList());
        String row = line.toString().substring(0, line.getBuffer().length() - 1);
        return SpreadsheetText.needsApostrophe(row) && !row.startsWith("'") ? "'" + row : row;
    }
}
