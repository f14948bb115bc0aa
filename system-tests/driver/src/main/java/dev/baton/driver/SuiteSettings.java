package dev.baton.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a suite of one's own is started.
 *
 * @param root    the working tree with the built jars
 * @param home    data, logs and state of this suite; emptied at the start
 * @param offset  added to every port
 * @param jvm     options of the supervisor's JVM, in which the broker runs
 * @param options more options for {@code up}, e.g. {@code --set routing:KEY=value}
 */
public record SuiteSettings(Path root, Path home, int offset, List<String> jvm, List<String> options) {

    /** Quick to start, for tests. */
    public static final List<String> QUICK_JVM = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Path PROGRAM = Path.of("local-stack/target/baton-local-stack-0.1.0.jar");

    public SuiteSettings {
        jvm = List.copyOf(jvm);
        options = List.copyOf(options);
    }

    /** The command that starts it. */
    List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                root.resolve(PROGRAM).toString(),
                "up",
                "--fresh",
                "--port-offset",
                Integer.toString(offset),
                "--data",
                home.toString()));
        command.addAll(options);
        return command;
    }
}
