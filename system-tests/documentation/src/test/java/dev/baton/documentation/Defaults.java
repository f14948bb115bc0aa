package dev.baton.documentation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Values that the shipped property files give to settings without a default of their own. */
final class Defaults {

    private Defaults() {}

    /** The service's own file wins over the one all services share, as at run time. */
    static Optional<String> of(String owner, String key) {
        return find(Repository.root().resolve(owner).resolve("src/main/resources/application.properties"), key)
                .or(() -> find(
                        Repository.root()
                                .resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties"),
                        key));
    }

    private static Optional<String> find(Path file, String key) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Repository.read(file)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.ofNullable(properties.getProperty(key.replace("[]", "[0]")));
    }
}
