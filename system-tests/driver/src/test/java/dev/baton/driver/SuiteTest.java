package dev.baton.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    @Test
    void startsOnPortsAndDataOfItsOwn() {
        // When
        List<String> command = new SuiteSettings(
                        Path.of("/tree"),
                        Path.of("/data"),
                        11_000,
                        SuiteSettings.QUICK_JVM,
                        List.of("--set", "routing:A=b"))
                .command();

        // Then
        assertThat(command)
                .containsSubsequence(
                        "-jar",
                        "/tree/local-stack/target/baton-local-stack-0.1.0.jar",
                        "up",
                        "--fresh",
                        "--port-offset",
                        "11000",
                        "--data",
                        "/data",
                        "--set",
                        "routing:A=b");
    }

    @Test
    void aSuiteThatEndsBeforeItIsReadyShowsItsLastLines(@TempDir Path folder) {
        // Given no jar to start from
        SuiteSettings settings = new SuiteSettings(folder, folder.resolve("suite"), 11_000, List.of(), List.of());

        // When, Then
        assertThatThrownBy(() -> Suite.start(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("baton-local-stack-0.1.0.jar");
    }
}
