package dev.baton.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Archives of programs' classes as the JVM has parsed them: the first run of a program writes one when it ends, later
 * runs map it and start in half the time.
 *
 * <p>An archive holds for one JVM and one state of one jar, so the name of the file says both. It is written under
 * another name and {@linkplain #keep kept} only after its program has ended by itself: one that was killed while writing
 * leaves a broken archive, with which a JVM starts slower than with none.
 */
public final class ClassDataArchive {

    private static final String DRAFT = ".draft";

    private final Path folder;
    private final boolean written;
    private final String draft = DRAFT + ProcessHandle.current().pid();

    /**
     * @param folder  where they are
     * @param written whether a program without one writes one when it ends, which takes it seconds
     */
    public ClassDataArchive(Path folder, boolean written) {
        this.folder = folder;
        this.written = written;
    }

    /** The JVM's arguments for the program of that jar. */
    public List<String> argumentsFor(String name, Path jar) throws IOException {
        Files.createDirectories(folder);
        Path archive = folder.resolve(name + "-" + state(jar) + ".jsa");
        deleteOthers(name, archive);
        // what the JVM has to say about an archive helps nobody here
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
        }
        return written ? List.of("-XX:ArchiveClassesAtExit=" + archive + draft, "-Xlog:disable") : List.of();
    }

    /** The program has ended by itself: what it wrote, if anything, serves from now on. */
    public void keep(String name) throws IOException {
        try (var drafts = Files.newDirectoryStream(folder, name + "-*.jsa" + draft)) {
            for (Path written : drafts) {
                String file = written.getFileName().toString();
                Path archive = folder.resolve(file.substring(0, file.length() - draft.length()));
                Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String state(Path jar) throws IOException {
        String state = System.getProperty("java.vm.version") + jar.toAbsolutePath() + Files.getLastModifiedTime(jar);
        return Integer.toHexString(state.hashCode());
    }

    /** Of earlier states, and drafts of processes that are gone. */
    private void deleteOthers(String name, Path current) throws IOException {
        try (var archives = Files.newDirectoryStream(folder, name + "-*.jsa*")) {
            for (Path archive : archives) {
                if (!archive.equals(current) && !isDraftOfTheLiving(archive)) {
                    Files.deleteIfExists(archive);
                }
            }
        }
    }

    private static boolean isDraftOfTheLiving(Path archive) {
        String file = archive.getFileName().toString();
        int begin = file.lastIndexOf(DRAFT);
        return begin >= 0
                && ProcessHandle.of(Long.parseLong(file.substring(begin + DRAFT.length())))
                        .isPresent();
    }
}
