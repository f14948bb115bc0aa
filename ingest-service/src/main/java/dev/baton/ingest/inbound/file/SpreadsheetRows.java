package dev.baton.ingest.inbound.file;

import dev.baton.ingest.domain.imports.FileFormat;
import dev.baton.ingest.domain.imports.SpreadsheetText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a file as texts that no spreadsheet runs as a formula, whether it opens a row as one cell or cuts it at the
 * file's delimiter. Imported again, such a row has the same values.
 */
public final class SpreadsheetRows {

    private static final int LONGEST = 64 * 1024;

    private final FileFormat format;
    private final CsvRecords csv;

    /** @param format of the file the rows are from */
    public SpreadsheetRows(FileFormat format) {
        this.format = format;
        this.csv = new CsvRecords(format, LONGEST);
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
        } catch (IOException unreadable) {
            return SpreadsheetText.neutralInside(row);
        }
    }

    private String written(List<String> values) {
        String row = values.stream()
                .map(SpreadsheetText::neutral)
                .map(this::quotedIfNeeded)
                .collect(Collectors.joining(String.valueOf(format.delimiter())));
        boolean delimiterFirst = !values.isEmpty() && values.getFirst().isEmpty();
        // a row of a tab-separated file that begins with an empty value begins with a tab
        String begun = delimiterFirst ? "" + format.quote() + format.quote() + row : row;
        return SpreadsheetText.needsApostrophe(begun) && !begun.startsWith("'") ? "'" + begun : begun;
    }

    private String quotedIfNeeded(String value) {
        String quote = String.valueOf(format.quote());
        boolean needed = value.contains(quote)
                || value.indexOf(format.delimiter()) >= 0
                || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
        return needed ? quote + value.replace(quote, quote + quote) + quote : value;
    }
}
