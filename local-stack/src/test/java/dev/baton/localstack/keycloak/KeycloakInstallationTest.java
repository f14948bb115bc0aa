package dev.baton.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakInstallationTest {

    @TempDir
    private Path folder;

    private KeycloakInstallation installation;

    @BeforeEach
    void distribution() throws IOException {
        Path zip = folder.resolve("keycloak-1.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("keycloak-1/"));
            out.putNextEntry(new ZipEntry("keycloak-1/lib/server.jar"));
            out.write("jar".getBytes(StandardCharsets.UTF_8));
        }
        installation = new KeycloakInstallation(folder.resolve("programs"), zip);
    }

    @Test
    void isUnpackedAndBuiltOnce() throws Exception {
        // Given
        AtomicInteger builds = new AtomicInteger();

        // When
        installation.ensure(home -> builds.incrementAndGet());
        Path home = installation.ensure(again -> builds.incrementAndGet());

        // Then
        assertThat(builds).hasValue(1);
        assertThat(home.resolve("lib/server.jar")).hasContent("jar");
    }

    @Test
    void isDoneAgainWhenItWasInterrupted() throws Exception {
        // Given
        assertThatThrownBy(() -> installation.ensure(home -> {
                    throw new IOException("interrupted");
                }))
                .isInstanceOf(IOException.class);

        // When
        AtomicInteger builds = new AtomicInteger();
        installation.ensure(home -> builds.incrementAndGet());

        // Then
        assertThat(builds).hasValue(1);
    }
}
