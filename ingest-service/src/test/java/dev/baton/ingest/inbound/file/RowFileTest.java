package dev.baton.ingest.inbound.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.application.imports.RowFiles.RowFile;
import dev.baton.ingest.application.imports.UnreadableContentException;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.imports.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files as people really send them. */
class RowFileTest {

    private static final int LARGEST = 2048;
    private static final FileFormat CSV = csv("UTF-8", ',', false);

    private final StreamedRowFiles files = new StreamedRowFiles(
            IngestSettings.imports(Map.of("baton.ingest.imports.largest-row", Integer.toString(LARGEST))));

    @Test
    void readsQuotesLineEndsAndEmptyValues() throws IOException {
        assertThat(rows("a,b,c\r\n1,\"x, \"\"y\"\"\nz\",\r\n\n,,\"\"\r\n2,,3", CSV))
                .containsExactly("[1, x, \"y\"\nz, ]", "[, , ]", "[2, , 3]");
    }

    @Test
    void readsOtherDelimitersCharacterSetsAndMarks() throws IOException {
        assertThat(rows("\ufeffa;b\nö;\"1,5\"\n", csv("UTF-8", ';', false))).containsExactly("[ö, 1,5]");
        assertThat(read(
                        "a\tb\n\u20ac\tM\u00fcller\n".getBytes(Charset.forName("windows-1252")),
                        csv("windows-1252", '\t', false),
                        0))
                .containsExactly("[\u20ac, Müller]");
    }

    @Test
    void everyKindOfLineEndEndsARecord() throws IOException {
        for (String end : List.of("\r", "\n", "\r\n")) {
            assertThat(rows("a,b" + end + "1,2" + end + "3,4" + end, CSV)).containsExactly("[1, 2]", "[3, 4]");
            assertThat(rows("a,b" + end + "1,\"x" + end + "y\"" + end + end + "3,4", CSV))
                    .containsExactly("[1, x" + end + "y]", "[3, 4]");
        }
    }

    @Test
    void aLoneCarriageReturnLosesNoRecord() throws IOException {
        assertThat(rows("a,b\n1,2\r3,4\n5,6\n", CSV)).containsExactly("[1, 2]", "[3, 4]", "[5, 6]");
        assertThat(rows("a,b\n1,x\ry\n5,6\n", CSV)).containsExactly("[1, x]", "COLUMN_COUNT", "[5, 6]");
    }

    @Test
    void aLineEndCutByTheBufferIsOne() throws IOException {
        // Given: records of every length around the buffer's
        for (int length = LARGEST - 8; length <= LARGEST + 4; length++) {
            String text = "a\r\n" + "x".repeat(length) + "\r\n1\r\n";

            // Then
            assertThat(rows(text, CSV)).hasSize(2).endsWith("[1]");
        }
    }

    @Test
    void utf16IsReadWithOrWithoutAMark() throws IOException {
        String text = "a,b\r\n\ud83d\ude00,M\u00fcller \u20ac\r\n\"x\ny\",2\r\n";
        for (Map.Entry<String, Charset> one : Map.of(
                        "UTF-16LE", StandardCharsets.UTF_16LE, "UTF-16BE", StandardCharsets.UTF_16BE)
                .entrySet()) {
            for (String mark : List.of("", "\ufeff")) {
                byte[] content = (mark + text).getBytes(one.getValue());
                for (String charset : List.of("UTF-16", one.getKey())) {
                    FileFormat format = csv(charset, ',', false);
                    assertThat(read(content, format, 0))
                            .containsExactly("[\ud83d\ude00, M\u00fcller \u20ac]", "[x\ny, 2]");
                    long second = positions(content, format).get(1);
                    assertThat(read(content, format, second)).containsExactly("[x\ny, 2]");
                }
            }
        }
    }

    @Test
    void halfACharacterOfUtf16SpoilsItsRowOnly() throws IOException {
        byte[] content = concat(
                "a,b\n1,x".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {0x3d, (byte) 0xd8},
                "\n2,y\n3,z".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {'!'});
        assertThat(read(content, csv("UTF-16LE", ',', false), 0))
                .containsExactly("ENCODING_INVALID", "[2, y]", "ENCODING_INVALID");
    }

    @Test
    void aFileThatContradictsItsDeclaredCharacterSetSaysSo() throws IOException {
        byte[] bigEndian = concat(new byte[] {(byte) 0xfe, (byte) 0xff}, "a,b\n".getBytes(StandardCharsets.UTF_16BE));
        for (byte[] content : List.of(bigEndian, bytes("\ufeffa,b\n"))) {
            assertThatThrownBy(() -> read(content, csv("UTF-16LE", ',', false), 0))
                    .isInstanceOfSatisfying(UnreadableContentException.class, e -> assertThat(e.code())
                            .isEqualTo("CHARSET_DIFFERS"));
        }
    }

    @Test
    void neutralCellsOfAnExportAreTakenBackAsTheyWere() throws IOException {
        assertThat(rows("a,b\n'+49 30 1,\"'-5\"\n''=1,'tis\n", CSV)).containsExactly("[+49 30 1, -5]", "['=1, 'tis]");
    }

    private List<Long> positions(byte[] content, FileFormat format) throws IOException {
        List<Long> positions = new ArrayList<>(List.of(0L));
        try (RowFile file = files.open(new ByteArrayInputStream(content), format, 0)) {
            while (file.next() != null) {
                positions.add(file.position());
            }
        }
        return positions;
    }

    @Test
    void utf16IsToldAsSuchWithOrWithoutAMark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> read("a,b\n1,2\n".getBytes(charset), CSV, 0))
                    .isInstanceOf(UnreadableContentException.class)
                    .hasMessageContaining("UTF-16");
        }
        assertThat(rows("a\n\0\n", CSV)).containsExactly("[\0]");
    }

    @Test
    void spacesAfterAClosingQuoteAreDropped() throws IOException {
        assertThat(rows("a,b\n\"x\" ,\"1,5\"\t\n1, \"y\"\n", CSV)).containsExactly("[x, 1,5]", "[1,  \"y\"]");
    }

    @Test
    void textAfterAClosingQuoteIsReported() throws IOException {
        assertThat(rows("a,b\n\"x\"y,2\n3,4\n", CSV)).containsExactly("ROW_UNREADABLE", "[3, 4]");
    }

    @Test
    void emptyLinesBeforeTheHeaderAreSkipped() throws IOException {
        assertThat(rows("\r\n\na,b\n1,2\n", CSV)).containsExactly("[1, 2]");
    }

    @Test
    void aRowWithTooManyValuesIsReportedAndTheNextIsRead() throws IOException {
        StreamedRowFiles ofLongRows = new StreamedRowFiles(IngestSettings.imports(Map.of()));
        byte[] content = bytes("a,b\n" + ",".repeat(20_000) + "\n1,2\n");
        assertThat(read(ofLongRows.open(new ByteArrayInputStream(content), CSV, 0)))
                .containsExactly("ROW_UNREADABLE", "[1, 2]");
    }

    @Test
    void oneBadRowSpoilsNoOther() throws IOException {
        // Given
        byte[] content = concat(
                "a,b\nfine,1\nshort\nlong,1,2\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {'x', (byte) 0xff, ',', '2', '\n'},
                "fine,2\n".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(read(content, CSV, 0))
                .containsExactly("[fine, 1]", "COLUMN_COUNT", "COLUMN_COUNT", "ENCODING_INVALID", "[fine, 2]");
    }

    @Test
    void raggedFilesMayLackTrailingValues() throws IOException {
        assertThat(rows("a,b,c\n1\n1,2,3,4\n", csv("UTF-8", ',', true))).containsExactly("[1]", "COLUMN_COUNT");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        assertThat(rows("a,b\n1,\"open\n2,fine\n3,fine\n", CSV))
                .containsExactly("QUOTE_UNBALANCED", "[2, fine]", "[3, fine]");
        String far = "9,fine\n".repeat(LARGEST);
        assertThat(rows("a,b\n1,\"open\n" + far, CSV)).hasSize(LARGEST + 1).startsWith("QUOTE_UNBALANCED", "[9, fine]");
    }

    @Test
    void anEndlessLineIsAnErrorAndNeverHeldWhole() throws IOException {
        // Given
        InputStream endless = new InputStream() {
            private long left = 300_000_000L;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = (int) Math.min(left, length);
                Arrays.fill(into, offset, offset + Math.max(0, count), (byte) 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        InputStream content = new SequenceInputStream(
                new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(endless, new ByteArrayInputStream("\n1,2\n".getBytes(StandardCharsets.UTF_8))));

        // When
        List<String> rows = read(files.open(content, CSV, 0));

        // Then
        assertThat(rows).containsExactly("ROW_TOO_LARGE", "[1, 2]");
    }

    @Test
    void goesOnExactlyWhereItWas() throws IOException {
        // Given
        String text = "\ufeffa,b\r\n1,\"x\r\ny\"\r\n\r\n2,ö\r\n3,\"open\r\n4,z";
        for (byte[] content : List.of(bytes(text), gzip(text))) {
            List<String> whole = read(content, CSV, 0);
            List<Long> positions = new ArrayList<>(List.of(0L));
            try (RowFile file = files.open(new ByteArrayInputStream(content), CSV, 0)) {
                while (file.next() != null) {
                    positions.add(file.position());
                }
            }

            // Then
            for (int i = 0; i < positions.size(); i++) {
                assertThat(read(content, CSV, positions.get(i))).isEqualTo(whole.subList(i, whole.size()));
            }
        }
    }

    @Test
    void aDamagedArchiveSaysSo() throws IOException {
        byte[] whole = gzip("a,b\n" + "1,2\n".repeat(5000));
        byte[] cut = Arrays.copyOf(whole, whole.length - 20);
        assertThatThrownBy(() -> read(cut, CSV, 0))
                .isInstanceOfSatisfying(UnreadableContentException.class, e -> assertThat(e.code())
                        .isEqualTo("CONTENT_UNREADABLE"));
    }

    @Test
    void jsonLinesAreRowsToo() throws IOException {
        // Given
        FileFormat ndjson = new FileFormat(FileFormat.Type.NDJSON, "UTF-8", ',', '"', List.of(), false);
        String text = "{\"a\":{\"b\":1},\"q\":\"\\\"\"}\nnonsense\n[1]\n\n{\"a\":2}";

        // When
        List<FileRow> rows = new ArrayList<>();
        try (RowFile file = files.open(new ByteArrayInputStream(bytes(text)), ndjson, 0)) {
            for (FileRow row = file.next(); row != null; row = file.next()) {
                rows.add(row);
            }
        }

        // Then
        assertThat(rows.getFirst().row().get("a.b")).isEqualTo(1);
        assertThat(rows.getFirst().row().get("q")).isEqualTo("\"");
        assertThat(rows)
                .extracting(row -> row.error() == null ? "ok" : row.error().code())
                .containsExactly("ok", "ROW_UNREADABLE", "ROW_UNREADABLE", "ok");
    }

    @Test
    void columnsWithoutOrWithTheSameNameAreToldApart() throws IOException {
        try (RowFile file = files.open(new ByteArrayInputStream(bytes("a,,a\n1,2,3\n")), CSV, 0)) {
            assertThat(file.columns()).containsExactly("a", "column 2", "a (2)");
        }
        assertThatThrownBy(() -> read(new byte[0], CSV, 0)).hasMessageContaining("names of the columns");
    }

    private List<String> rows(String text, FileFormat format) throws IOException {
        return read(bytes(text), format, 0);
    }

    private List<String> read(byte[] content, FileFormat format, long position) throws IOException {
        return read(files.open(new ByteArrayInputStream(content), format, position));
    }

    private static List<String> read(RowFile opened) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RowFile file = opened) {
            for (FileRow row = file.next(); row != null; row = file.next()) {
                rows.add(
                        row.error() == null
                                ? row.row().values().toString()
                                : row.error().code());
            }
        }
        return rows;
    }

    private static FileFormat csv(String charset, char delimiter, boolean ragged) {
        return new FileFormat(FileFormat.Type.CSV, charset, delimiter, '"', List.of(), ragged);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
