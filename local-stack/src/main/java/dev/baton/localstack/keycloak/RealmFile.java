package dev.baton.localstack.keycloak;

import dev.baton.localstack.process.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The realm {@code baton} as Keycloak imports it.
 *
 * <p>Keycloak imports a realm only into a store that does not hold it yet; so a store that was filled from another
 * version of this file is dropped.
 */
public final class RealmFile {

    private static final String RESOURCE = "/keycloak/baton-realm.json";
    private static final String IMPORTED = "imported-realm.json";

    private RealmFile() {}

    /** The document. */
    public static String content() {
        try (InputStream stream = RealmFile.class.getResourceAsStream(RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the realm where the server finds it, and makes sure that the store is empty or holds just this. */
    public static void prepare(Path home, Path store) throws IOException {
        String realm = content();
        Path offered = home.resolve("data/import/baton-realm.json");
        Files.createDirectories(offered.getParent());
        writeWhenDifferent(offered, realm);
        if (!realm.equals(contentOf(store.resolve(IMPORTED)))) {
            Folders.delete(store);
            Files.createDirectories(store);
            Files.writeString(store.resolve(IMPORTED), realm);
        }
    }

    private static void writeWhenDifferent(Path file, String content) throws IOException {
        if (!content.equals(contentOf(file))) {
            Files.writeString(file, content);
        }
    }

    private static String contentOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
