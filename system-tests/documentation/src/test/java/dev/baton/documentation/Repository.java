package dev.baton.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checkout the build runs in. */
final class Repository {

    private static final Set<String> SKIPPED = Set.of("target", ".git", ".baton", "node_modules");

    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("baton.root")).toAbsolutePath().normalize();
    }

    /** Every file of the checkout with this ending, sorted; build output left out. */
    static List<Path> files(String ending) {
        try (Stream<Path> paths = Files.walk(root())) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> root().relativize(path)
                                    .toString()
                                    .chars()
                                    .filter(c -> c == '/')
                                    .count()
                            < 30)
                    .filter(path -> Stream.of(root().relativize(path).toString().split("/", -1))
                            .noneMatch(SKIPPED::contains))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
