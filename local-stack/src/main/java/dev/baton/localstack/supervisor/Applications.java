package dev.baton.localstack.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of the services' jars to run from, so that a build beside a running suite does not pull the classes from
 * under it. A copy keeps its time and path: class archives hold for these.
 */
final class Applications {

    private final Path folder;

    Applications(Path programs) {
        this.folder = programs.resolve("apps");
    }

    /** The copy of a jar, renewed when the build has changed it. */
    Path of(RelayService service, Path root) throws IOException {
        Path built = service.jar(root);
        Path copy = folder.resolve(service.id() + ".jar");
        if (!same(built, copy)) {
            Files.createDirectories(folder);
            Path draft =
                    folder.resolve(service.id() + "-" + ProcessHandle.current().pid() + ".new");
            Files.copy(built, draft, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            // a suite that runs from the former copy keeps its file
            Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static boolean same(Path built, Path copy) throws IOException {
        return Files.exists(copy)
                && Files.size(built) == Files.size(copy)
                && Files.getLastModifiedTime(built).equals(Files.getLastModifiedTime(copy));
    }
}
