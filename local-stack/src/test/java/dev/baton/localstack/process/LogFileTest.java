package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsOneEarlierFileAndStaysSmall() throws Exception {
        // Given
        Path file = folder.resolve("scoring.log");

        // When
        try (LogFile log = new LogFile(file, 100)) {
            for (int line = 0; line < 100; line++) {
                log.append("line " + line);
            }
        }

        // Then
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("scoring.log", "scoring.log.1");
        }
        assertThat(Files.size(file)).isLessThan(120);
        assertThat(Files.readAllLines(file)).endsWith("line 99");
    }

    @Test
    void aLineTellsItsLevelAtItsHeadOnly() {
        // Then
        assertThat(LogLevel.of("2026-11-21T08:00:00.000Z WARN  [d.b.Relay] slow"))
                .isEqualTo(LogLevel.WARN);
        assertThat(LogLevel.of("2026-11-21T08:00:00.000Z ERROR [d.b.Relay] broken"))
                .isEqualTo(LogLevel.ERROR);
        assertThat(LogLevel.of("2026-11-21T08:00:00.000Z INFO  [d.b.Relay] " + "x".repeat(80) + " ERROR"))
                .isEqualTo(LogLevel.OTHER);
        assertThat(LogLevel.of("")).isEqualTo(LogLevel.OTHER);
    }

    @Test
    void theLastErrorsOfAChildAreRemembered() throws Exception {
        // Given
        List<String> lines = List.of("INFO up", "ERROR no database", "INFO trying", "Caused by: refused");

        // When
        try (LogFile log = new LogFile(folder.resolve("x.log"), 1_000)) {
            ChildOutput output = new ChildOutput("x", log, new Terminal(System.out), LogLevel.ERROR);
            lines.forEach(output::take);

            // Then
            assertThat(output.lastWords()).containsExactly("ERROR no database", "Caused by: refused");
        }
    }
}
