package dev.baton.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An archive of a program's classes as the JVM has parsed them: the first run writes it when it ends, later runs map
 * it and start in half the time.
 *
 * <p>It holds for one JVM and one state of one jar, so the name of the file says both; archives of earlier states are
 * deleted.
 */
public final class ClassDataArchive {

    private final Path folder;

    public ClassDataArchive(Path folder) {
        this.folder = folder;
    }

    /** The JVM's arguments for the program of that jar. */
    public List<String> argumentsFor(String name, Path jar) throws IOException {
        Files.createDirectories(folder);
        Path archive = folder.resolve(name + "-" + state(jar) + ".jsa");
        deleteEarlier(name, archive);
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                // what it has to say about an archive helps nobody here
                "-Xlog:disable");
    }

    private static String state(Path jar) throws IOException {
        String state = System.getProperty("java.vm.version") + jar.toAbsolutePath() + Files.getLastModifiedTime(jar);
        return Integer.toHexString(state.hashCode());
    }

    private void deleteEarlier(String name, Path current) throws IOException {
        try (var archives = Files.newDirectoryStream(folder, name + "-*.jsa")) {
            for (Path archive : archives) {
                if (!archive.equals(current)) {
                    Files.deleteIfExists(archive);
                }
            }
        }
    }
}
