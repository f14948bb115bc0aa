package dev.baton.driver;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a suite of one's own is started.
 *
 * @param root    the working tree with the built jars
 * @param home    data, logs and state of this suite; emptied at the start
 * @param offset  added to every port
 * @param jvm     options of the JVM of the supervisor, in which the broker runs unless it is kept apart
 * @param options more options for {@code up}, e.g. {@code --set routing:KEY=value}
 */
public record SuiteSettings(Path root, Path home, int offset, List<String> jvm, List<String> options) {

    /** Quick to start, for tests. */
    public static final List<String> QUICK_JVM = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Path BUILT = Path.of("local-stack/target/baton-local-stack-0.1.0.jar");
    private static final Path LIBRARIES = Path.of("local-stack/target/lib");
    private static final String MAIN_CLASS = "dev.baton.localstack.cli.Baton";

    public SuiteSettings {
        jvm = List.copyOf(jvm);
        options = List.copyOf(options);
    }

    /** The program as the build left it. */
    Path built() {
        return root.resolve(BUILT);
    }

    /** A copy to run from: a build beside a running suite must not pull its classes away. */
    Path program() {
        return home.resolveSibling(home.getFileName() + ".jar");
    }

    /** The command that starts it. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-Dbaton.root=" + root,
                "-cp",
                program() + File.pathSeparator + root.resolve(LIBRARIES).resolve("*"),
                MAIN_CLASS,
                "up",
                "--fresh",
                // it runs once: nobody would start with them
                "--no-archives",
                "--port-offset",
                Integer.toString(offset),
                "--data",
                home.toString()));
        command.addAll(options);
        return command;
    }
}
