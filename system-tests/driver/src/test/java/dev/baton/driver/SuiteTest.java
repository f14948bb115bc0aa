package dev.baton.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
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
                        "-Dbaton.root=/tree",
                        "-cp",
                        "/data.jar:/tree/local-stack/target/lib/*",
                        "dev.baton.localstack.cli.Baton",
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
    void aTreeThatIsNotBuiltIsToldWhatToDo(@TempDir Path folder) {
        // Given
        SuiteSettings settings = new SuiteSettings(folder, folder.resolve("suite"), 11_000, List.of(), List.of());

        // When, Then
        assertThatThrownBy(() -> Suite.start(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not built");
    }

    @Test
    void aProgramThatEndsBeforeItIsReadyShowsItsLastLines(@TempDir Path folder) throws IOException {
        // Given a program that is none
        SuiteSettings settings = new SuiteSettings(folder, folder.resolve("suite"), 11_000, List.of(), List.of());
        Files.createDirectories(settings.built().getParent());
        Files.writeString(settings.built(), "no jar");

        // When, Then
        assertThatThrownBy(() -> Suite.start(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dev.baton.localstack.cli.Baton");
    }
}
