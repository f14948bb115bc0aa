package dev.baton.ingest.inbound.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.application.imports.RowFiles.RowFile;
import dev.baton.ingest.application.imports.UnreadableContentException;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.imports.FileFormat;
import dev.baton.ingest.domain.imports.Row;
import dev.baton.ingest.domain.imports.RowError;
import dev.baton.ingest.domain.imports.RowErrorCode;
import dev.baton.ingest.domain.imports.SpreadsheetText;
import dev.baton.ingest.inbound.file.RecordSplitter.Cut;
import dev.baton.ingest.inbound.json.BodyReader;
import dev.baton.ingest.inbound.json.BodyTooLargeException;
import dev.baton.ingest.inbound.json.UnreadableBodyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file being read: cuts records, decodes and parses each by itself, so that one bad row spoils no other. */
final class OpenRowFile implements RowFile {

    private static final String UNREADABLE = "CONTENT_UNREADABLE";

    private final InputStream content;
    private final FileFormat format;
    private final RecordSplitter splitter;
    private final Charsets charset;
    private final CsvRecords csv;
    private final List<String> columns;
    private final Map<String, Integer> indexes = new HashMap<>();

    OpenRowFile(InputStream content, FileFormat format, long position, int largestRow) {
        boolean isCsv = format.type() == FileFormat.Type.CSV;
        this.content = content;
        this.format = format;
        this.splitter = new RecordSplitter(content, largestRow, isCsv ? format.quote() : null, format.delimiter());
        this.charset = new Charsets(format.rowCharset());
        this.csv = new CsvRecords(format);
        this.columns = isCsv ? header() : List.of();
        for (int i = 0; i < columns.size(); i++) {
            indexes.put(columns.get(i), i);
        }
        if (position > 0) {
            goOnAt(position);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public long position() {
        return splitter.position();
    }

    @Override
    public FileRow next() {
        Cut cut = cut();
        return cut == null ? null : row(cut);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private FileRow row(Cut cut) {
        return switch (cut.flaw()) {
            case TOO_LARGE -> bad(cut, RowErrorCode.ROW_TOO_LARGE);
            case QUOTE_UNBALANCED -> bad(cut, RowErrorCode.QUOTE_UNBALANCED);
            case NONE -> format.type() == FileFormat.Type.CSV ? csvRow(cut) : jsonRow(cut);
        };
    }

    private FileRow csvRow(Cut cut) {
        String text = charset.text(cut.bytes());
        if (text == null) {
            return bad(cut, RowErrorCode.ENCODING_INVALID);
        }
        try {
            List<String> values =
                    csv.values(text).stream().map(SpreadsheetText::restored).toList();
            boolean fits = values.size() == columns.size() || (format.ragged() && values.size() < columns.size());
            return fits
                    ? new FileRow(new Row(indexes, values), null, cut.bytes(), null)
                    : bad(cut, RowErrorCode.COLUMN_COUNT);
        } catch (CsvParseException e) {
            return bad(cut, RowErrorCode.ROW_UNREADABLE);
        }
    }

    private FileRow jsonRow(Cut cut) {
        try {
            RawItem item = BodyReader.single(cut.bytes()).items().getFirst().raw();
            return new FileRow(JsonRows.row(item), item, cut.bytes(), null);
        } catch (BodyTooLargeException e) {
            return bad(cut, RowErrorCode.ROW_TOO_LARGE);
        } catch (UnreadableBodyException e) {
            return bad(
                    cut,
                    charset.text(cut.bytes()) == null ? RowErrorCode.ENCODING_INVALID : RowErrorCode.ROW_UNREADABLE);
        }
    }

    private static FileRow bad(Cut cut, RowErrorCode code) {
        return new FileRow(null, null, cut.bytes(), RowError.of(code));
    }

    private List<String> header() {
        if (!format.header().isEmpty()) {
            return format.header();
        }
        Cut first = cut();
        if (first == null || first.flaw() != RecordSplitter.Flaw.NONE) {
            throw new UnreadableContentException(
                    "HEADER_UNREADABLE", "The file has no readable first row. Begin it with the names of the columns.");
        }
        String text = charset.text(first.bytes());
        if (text == null) {
            throw new UnreadableContentException(
                    "HEADER_UNREADABLE", "The first row is not in the file's character set. Save the file as UTF-8.");
        }
        try {
            return named(csv.values(text));
        } catch (CsvParseException e) {
            throw new UnreadableContentException(
                    "HEADER_UNREADABLE", "The first row is no CSV: check format.delimiter.");
        }
    }

    /** Every column gets a name of its own. */
    private static List<String> named(List<String> header) {
        List<String> names = new ArrayList<>();
        for (String raw : header) {
            String name = raw.isBlank() ? "column " + (names.size() + 1) : raw.strip();
            String wanted = name;
            for (int n = 2; names.contains(wanted); n++) {
                wanted = name + " (" + n + ")";
            }
            names.add(wanted);
        }
        return names;
    }

    /** The next record that is not an empty line, null at the end. */
    private Cut cut() {
        try {
            Cut cut = splitter.next();
            while (cut != null && cut.bytes().length == 0) {
                cut = splitter.next();
            }
            return cut;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private void goOnAt(long position) {
        try {
            splitter.skipTo(position);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static UnreadableContentException unreadable() {
        return new UnreadableContentException(
                UNREADABLE, "The compressed file is damaged or incomplete. Compress it anew and upload it again.");
    }
}
