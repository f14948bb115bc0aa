package dev.baton.ingest.inbound.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.application.imports.RowFiles.RowFile;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.imports.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for any bytes that call themselves a file. */
class AnyFilePropertyTest {

    private static final int LARGEST = 1024;

    private final StreamedRowFiles files = new StreamedRowFiles(
            IngestSettings.imports(Map.of("baton.ingest.imports.largest-row", Integer.toString(LARGEST))));

    @Property(tries = 300)
    void everyByteBelongsToOneRowAndReadingGoesOnAnywhere(
            @ForAll("content") byte[] content, @ForAll FileFormat.Type type) throws IOException {
        // Given
        FileFormat format = new FileFormat(type, "UTF-8", ',', '"', List.of("a", "b"), false);
        List<String> whole = new ArrayList<>();
        List<Long> positions = new ArrayList<>(List.of(0L));

        // When
        try (RowFile file = files.open(new ByteArrayInputStream(content), format, 0)) {
            for (FileRow row = file.next(); row != null; row = file.next()) {
                whole.add(words(row));
                positions.add(file.position());
            }
        }

        // Then
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < positions.size(); i += 1 + positions.size() / 5) {
            assertThat(from(content, format, positions.get(i))).isEqualTo(whole.subList(i, whole.size()));
        }
    }

    private List<String> from(byte[] content, FileFormat format, long position) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RowFile file = files.open(new ByteArrayInputStream(content), format, position)) {
            for (FileRow row = file.next(); row != null; row = file.next()) {
                rows.add(words(row));
            }
        }
        return rows;
    }

    private static String words(FileRow row) {
        assertThat(row.bytes().length).isLessThanOrEqualTo(LARGEST + 2);
        return (row.error() == null ? "ok" : row.error().code()) + Arrays.toString(row.bytes());
    }

    @Provide
    Arbitrary<byte[]> content() {
        Arbitrary<byte[]> part = Arbitraries.of(
                        "\"",
                        ",",
                        "\n",
                        "\r",
                        "\r\n",
                        "a",
                        "\"\"",
                        "{\"a\":1}\n",
                        "1,2\n",
                        "\u0000",
                        "é",
                        "x".repeat(700))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> broken = Arbitraries.of(new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc3});
        return Arbitraries.oneOf(part, part, part, broken).list().ofMaxSize(60).map(AnyFilePropertyTest::joined);
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
