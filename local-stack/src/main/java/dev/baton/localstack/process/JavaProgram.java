package dev.baton.localstack.process;

import java.nio.file.Path;

/** The Java program of this process, for its children: archives and measurements hold for one JVM only. */
public final class JavaProgram {

    private JavaProgram() {}

    /** Path of the {@code java} this process runs on. */
    public static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
