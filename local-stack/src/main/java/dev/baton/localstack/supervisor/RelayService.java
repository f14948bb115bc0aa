package dev.baton.localstack.supervisor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services of the relay, in the order the data walks. */
public enum RelayService {
    INGEST(8081),
    SCORING(8082),
    LIFECYCLE(8083),
    ROUTING(8084);

    private final int port;

    RelayService(int port) {
        this.port = port;
    }

    /** Its name; its database, role and password are called the same. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its port when nothing is shifted. */
    int port() {
        return port;
    }

    /** Where the build leaves its jar. */
    Path jar(Path root) {
        return root.resolve(id() + "-service/target/baton-" + id() + "-service-0.1.0-runner.jar");
    }

    /** All names. */
    static List<String> ids() {
        return Arrays.stream(values()).map(RelayService::id).toList();
    }

    /** The service of that name. */
    public static Optional<RelayService> named(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst();
    }
}
