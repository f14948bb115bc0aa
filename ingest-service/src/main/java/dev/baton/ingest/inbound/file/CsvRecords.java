package dev.baton.ingest.inbound.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.baton.ingest.domain.imports.FileFormat;
import java.util.List;

/**
 * Parses single records of CSV with FastCSV. The caller limits the length of a record, FastCSV the number of its values
 * (16,384, as many as a spreadsheet has columns).
 */
final class CsvRecords {

    private final FileFormat format;

    CsvRecords(FileFormat format) {
        this.format = format;
    }

    /**
     * Returns the values of a record in order.
     *
     * @throws CsvParseException if the text is not exactly one record of CSV
     */
    List<String> values(String text) {
        try {
            return single(text, reader());
        } catch (CsvParseException e) {
            // Only tried second: it accepts spaces after a closing quote, but also takes a quote after spaces for the
            // beginning of a quoted value, which RecordSplitter does not.
            return single(text, reader().trimWhitespacesAroundQuotes(true));
        }
    }

    private CsvReaderBuilder reader() {
        return CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .allowUnclosedQuote(false)
                .skipEmptyLines(false);
    }

    /** Unlike {@code ofSingleCsvRecord}, fails where a second record follows: no part of a row may be lost. */
    private static List<String> single(String text, CsvReaderBuilder reader) {
        List<CsvRecord> records = reader.ofCsvRecord(text).stream().limit(2).toList();
        if (records.size() != 1) {
            throw new CsvParseException("The text is not one record.");
        }
        return records.getFirst().getFields();
    }
}
