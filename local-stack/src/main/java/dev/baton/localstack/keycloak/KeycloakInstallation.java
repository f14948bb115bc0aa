package dev.baton.localstack.keycloak;

import dev.baton.localstack.process.FolderLock;
import dev.baton.localstack.process.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's programs on disk: unpacked from the distribution and built for our options once, then used again by
 * every start and every data folder.
 *
 * <p>A stamp is written last, so that an interrupted installation is done again.
 */
public final class KeycloakInstallation {

    private static final String STAMP = ".installed";

    private final Path folder;
    private final Path distribution;

    /**
     * @param folder gets the installation
     * @param distribution the zip file as published
     */
    public KeycloakInstallation(Path folder, Path distribution) {
        this.folder = folder;
        this.distribution = distribution;
    }

    /** Runs Keycloak's build command in its home folder; fails when that fails. */
    public interface Build {
        void run(Path home) throws IOException, InterruptedException;
    }

    /** The home folder, installed when it was not. */
    public Path ensure(Build build) throws IOException, InterruptedException {
        try (FolderLock installing = FolderLock.await(folder)) {
            installing.requireHeld();
            if (!isInstalled()) {
                Folders.delete(home());
                unpack();
                build.run(home());
                Files.writeString(
                        home().resolve(STAMP), distribution.getFileName().toString());
            }
        }
        return home();
    }

    /** Whether {@link #ensure} has nothing left to do. */
    public boolean isInstalled() {
        return Files.exists(home().resolve(STAMP));
    }

    private Path home() {
        String zip = distribution.getFileName().toString();
        return folder.resolve(zip.substring(0, zip.length() - ".zip".length()));
    }

    private void unpack() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(distribution))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry, zip);
            }
        }
    }

    /** Without the folder that the zip wraps around everything. */
    private void unpack(ZipEntry entry, InputStream content) throws IOException {
        String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path target = home().resolve(inside).normalize();
        if (!target.startsWith(home())) {
            throw new IOException("the distribution names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
