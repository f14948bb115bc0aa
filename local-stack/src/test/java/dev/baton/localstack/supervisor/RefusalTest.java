package dev.baton.localstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.localstack.process.FolderLock;
import dev.baton.localstack.process.FreePorts;
import dev.baton.localstack.process.Terminal;
import dev.baton.localstack.supervisor.UpSettings.JvmProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {

    @TempDir
    private Path root;

    private Ports ports;

    @BeforeEach
    void freeRange() throws IOException {
        // derived from a port the system just gave: the ranges of two test runs hardly meet
        ports = new Ports(FreePorts.one() % 20_000 + 10_000);
    }

    @Test
    void aSecondSuiteOnTheSameDataIsRefused() throws Exception {
        // Given
        buildServices();
        try (FolderLock first = FolderLock.await(settings().run())) {
            first.requireHeld();

            // Then
            assertThatThrownBy(this::up)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already runs on " + settings().home())
                    .hasMessageNotContainingAny("\n");
        }
    }

    @Test
    void aTakenPortIsNamedWithWhatNeedsIt() throws Exception {
        // Given
        buildServices();
        int taken = ports.of(RelayService.SCORING);
        try (ServerSocket somebody = new ServerSocket(taken, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(somebody.isBound()).isTrue();

            // Then
            assertThatThrownBy(this::up)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("port " + taken + " is in use and scoring needs it")
                    .hasMessageNotContainingAny("\n");
        }
    }

    @Test
    void missingServicesAreNamed() throws Exception {
        // Given
        buildServices();
        Files.delete(RelayService.LIFECYCLE.jar(root));

        // Then
        assertThatThrownBy(this::up).isInstanceOf(StartRefused.class).hasMessageStartingWith("not built: lifecycle;");
    }

    @Test
    void aFullDiskIsNamedBeforeAnythingIsStarted() {
        // Then
        assertThatThrownBy(() -> Preflight.requireSpace(root, Long.MAX_VALUE))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("no disk: " + root);
    }

    private void up() throws Exception {
        String ended = new Supervisor(settings(), new Terminal(System.out)).run(() -> {});
        throw new AssertionError("it started: " + ended);
    }

    private void buildServices() throws IOException {
        for (RelayService service : RelayService.values()) {
            Files.createDirectories(service.jar(root).getParent());
            Files.writeString(service.jar(root), "a jar");
        }
        Files.createDirectories(settings().home());
    }

    private UpSettings settings() {
        return new UpSettings(
                root,
                root.resolve(".baton"),
                ports,
                false,
                true,
                false,
                false,
                JvmProfile.DEVELOPMENT,
                Map.of(),
                Map.of());
    }
}
