package dev.baton.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondHolderIsRefusedUntilTheFirstLetsGo() throws Exception {
        // Given
        FolderLock first = FolderLock.tryAcquire(folder).orElseThrow();

        // When
        boolean whileHeld = FolderLock.tryAcquire(folder).isPresent();
        first.close();
        boolean afterwards = FolderLock.tryAcquire(folder).isPresent();

        // Then
        assertThat(whileHeld).isFalse();
        assertThat(afterwards).isTrue();
    }
}
