package dev.baton.localstack.process;

import java.nio.file.Path;
import java.util.List;

/** The Java program of this process, for its children: archives and measurements hold for one JVM only. */
public final class JavaProgram {

    private JavaProgram() {}

    /** Path of the {@code java} this process runs on. */
    public static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Arguments that keep the JVM from warning of what its libraries do; not every JVM knows them.
     *
     * <p>Native access is not among them: said on the command line, it makes a class archive half as good.
     */
    public static List<String> quiet() {
        return Runtime.version().feature() < 23 ? List.of() : List.of("--sun-misc-unsafe-memory-access=allow");
    }
}
