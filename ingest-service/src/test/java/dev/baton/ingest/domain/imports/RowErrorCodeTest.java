package dev.baton.ingest.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.RejectionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide says exactly what the service does. */
class RowErrorCodeTest {

    @Test
    void everyCodeIsDocumentedAndNothingElseIs() throws IOException {
        // Given
        Path root = Path.of(System.getProperty("baton.root", ".."));
        List<String> expected = Arrays.stream(RowErrorCode.values())
                .map(code -> "| `%s` | %s | %s |".formatted(code, code.meaning(), code.remedy()))
                .toList();

        // When
        List<String> documented = Files.readAllLines(root.resolve("docs/import.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .toList();

        // Then
        assertThat(documented).isEqualTo(expected);
    }

    @Test
    void noCodeMeansTwoThings() {
        assertThat(Arrays.stream(RowErrorCode.values()).map(Enum::name))
                .doesNotContainAnyElementsOf(
                        Arrays.stream(RejectionCode.values()).map(Enum::name).toList());
    }
}
