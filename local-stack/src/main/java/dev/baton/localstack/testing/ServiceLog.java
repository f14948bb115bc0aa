package dev.baton.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the service under test has logged in this build: the file that the profile {@code test} writes. */
public final class ServiceLog {

    private static final Path FOLDER = Path.of("target", "test-log");

    private ServiceLog() {}

    /** The lines in which a text stands. */
    public static List<String> linesWith(String text) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.flatMap(file -> lines(file).stream())
                    .filter(line -> line.contains(text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no log in " + FOLDER.toAbsolutePath(), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
