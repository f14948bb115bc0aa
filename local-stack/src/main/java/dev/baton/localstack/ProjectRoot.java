package dev.baton.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the working tree, whatever folder a test runs in. */
public final class ProjectRoot {

    private ProjectRoot() {}

    /** What the build says ({@code baton.root}), else the nearest folder above that holds the Maven wrapper. */
    public static Path find() {
        String told = System.getProperty("baton.root");
        return told == null || told.isBlank() ? above(Path.of("").toAbsolutePath()) : Path.of(told);
    }

    static Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no folder above " + start + " holds mvnw: run inside the working tree or set -Dbaton.root");
    }
}
