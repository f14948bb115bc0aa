package dev.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.driver.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final Report report = new Report(Instant.parse("2026-03-01T09:30:00Z"), true, 7.5);

    @Test
    void theTableShowsFigureComparisonAndAim() {
        // When
        report.add(Figure.of("accept", 15_000, "/s").beside("60 % of bare").aim("≥ 60 %"));

        // Then
        assertThat(report.table()).contains("accept", "15,000 /s", "60 % of bare", "≥ 60 %", "Quick run", "busy");
    }

    @Test
    void theDocumentIsKeptUnderItsTime(@TempDir Path folder) throws IOException {
        // Given
        report.add(Figure.of("accept", 15_000, "/s"));

        // When
        Path written = report.write(folder);

        // Then
        assertThat(written).hasFileName("2026-03-01T093000Z.json");
        assertThat(Json.read(Files.readAllBytes(folder.resolve("latest.json")))
                        .path("figures")
                        .get(0)
                        .path("value")
                        .asDouble())
                .isEqualTo(15_000);
    }
}
