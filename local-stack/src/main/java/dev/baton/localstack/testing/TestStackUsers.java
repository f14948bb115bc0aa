package dev.baton.localstack.testing;

import dev.baton.localstack.process.Folders;
import dev.baton.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who needs the servers: each test JVM with the build that started it, one file each.
 *
 * <p>Processes that are gone need nothing; nobody has to sign off.
 */
final class TestStackUsers {

    private final Path folder;

    TestStackUsers(Path stackFolder) {
        this.folder = stackFolder.resolve("users");
    }

    /** Enters this JVM. */
    void register() throws IOException {
        Files.createDirectories(folder);
        String owner =
                build().map(ProcessIdentity::of).map(ProcessIdentity::toString).orElse("");
        ProcessIdentity self = ProcessIdentity.current();
        Files.writeString(folder.resolve(Long.toString(self.pid())), self + "\n" + owner);
    }

    void clear() throws IOException {
        Folders.delete(folder);
    }

    /** Whether a test JVM that registered still runs. */
    boolean anyTestAlive() {
        return entries().stream().anyMatch(lines -> alive(lines, 0));
    }

    /** Whether a build that started a registered test JVM still runs. */
    boolean anyBuildAlive() {
        return entries().stream().anyMatch(lines -> alive(lines, 1));
    }

    private List<List<String>> entries() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(TestStackUsers::lines).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean alive(List<String> lines, int index) {
        return lines.size() > index
                && ProcessIdentity.parse(lines.get(index))
                        .map(ProcessIdentity::isAlive)
                        .orElse(false);
    }

    /** The nearest Java process above this one: Maven, past the shell it starts its forks with. */
    private static Optional<ProcessHandle> build() {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent() && !isJava(ancestor.get())) {
            ancestor = ancestor.get().parent();
        }
        return ancestor;
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/java"))
                .orElse(false);
    }
}
