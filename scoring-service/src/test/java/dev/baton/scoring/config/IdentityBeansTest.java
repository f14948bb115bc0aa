package dev.baton.scoring.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scoring and ingest read one list of values that identify nobody. */
class IdentityBeansTest {

    @Test
    void theListOfBlockedValuesIsTheOneOfTheContracts() throws Exception {
        // Given
        Path list = Path.of(System.getProperty("baton.root", ".."))
                .resolve("contracts/src/main/resources/identity/blocked-values.txt");
        List<String> values = Files.readAllLines(list).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        // Then
        assertThat(IdentityBeans.lines("/identity/blocked-values.txt"))
                .isEqualTo(values)
                .contains("undefined", "[object object]", "0");
    }
}
