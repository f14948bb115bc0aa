package dev.baton.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page senders read says exactly what the service does, and has the place an explanation leads to. */
class RejectionCodeTest {

    @Test
    void everyCodeIsDocumentedAndNothingElseIs() throws IOException {
        // Given
        Path root = Path.of(System.getProperty("baton.root", ".."));
        List<String> expected = Arrays.stream(RejectionCode.values())
                .map(code -> "| <a id=\"%s\"></a>`%s` | %s | %s |"
                        .formatted(
                                code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                code,
                                code.meaning(),
                                code.remedy()))
                .toList();

        // When
        List<String> documented = Files.readAllLines(root.resolve("docs/ingest-rejections.md")).stream()
                .filter(line -> line.startsWith("| <a"))
                .toList();

        // Then
        assertThat(documented).isEqualTo(expected);
    }
}
