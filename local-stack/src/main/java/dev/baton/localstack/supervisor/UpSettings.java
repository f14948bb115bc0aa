package dev.baton.localstack.supervisor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What a developer asked for with {@code baton up}.
 *
 * @param root the working tree, where the jars are
 * @param home data, logs and state of this suite
 * @param ports where everything listens
 * @param fresh whether earlier data are thrown away
 * @param archives whether the programs write class archives when they end, for quicker starts later
 * @param verbose whether every line of every child reaches the terminal
 * @param kafkaApart whether the broker runs in a process of its own, started again when it dies, instead of in this one
 * @param profile how the services' JVMs are tuned
 * @param environment more environment for a service, by its name
 * @param heaps maximum heap of a service, by its name, as the JVM writes it
 */
public record UpSettings(
        Path root,
        Path home,
        Ports ports,
        boolean fresh,
        boolean archives,
        boolean verbose,
        boolean kafkaApart,
        JvmProfile profile,
        Map<String, Map<String, String>> environment,
        Map<String, String> heaps) {

    /** How the services' JVMs are tuned. */
    public enum JvmProfile {
        /** Quick to start and small. */
        DEVELOPMENT,
        /** As in production: all compilers, for measurements. */
        RELEASE
    }

    public UpSettings {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        Objects.requireNonNull(ports, "ports");
        environment = Map.copyOf(environment);
        heaps = Map.copyOf(heaps);
        requireServices(environment.keySet());
        requireServices(heaps.keySet());
    }

    private static void requireServices(Iterable<String> names) {
        for (String name : names) {
            if (RelayService.named(name).isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no service " + name + "; the services are " + RelayService.ids());
            }
        }
    }

    /** Unpacked programs, class archives and copies of the jars: shared by every suite of the working tree. */
    public Path programs() {
        return root.resolve(".baton");
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path run() {
        return home.resolve("run");
    }
}
