package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path folder;

    @Test
    void endsWhatAKilledSupervisorLeftAndNobodyElse() throws Exception {
        // Given
        Process leftOver = new ProcessBuilder("sleep", "600").start();
        Process innocent = new ProcessBuilder("sleep", "600").start();
        Path file = folder.resolve("children.pids");
        PidFile pids = new PidFile(file);
        pids.add(leftOver.toHandle());
        Files.writeString(file, Files.readString(file) + innocent.pid() + "@1\nrubbish\n");

        // When
        int ended = pids.endLeftOvers();

        // Then
        try {
            assertThat(ended).isEqualTo(1);
            assertThat(leftOver.isAlive()).isFalse();
            assertThat(innocent.isAlive()).isTrue();
            assertThat(file).doesNotExist();
        } finally {
            innocent.destroy();
        }
    }
}
