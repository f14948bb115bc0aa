package dev.baton.localstack.supervisor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The services of the relay, in the order the data walks. */
public enum RelayService {
    INGEST(8081, "Sources"),
    SCORING(8082, "Leads"),
    LIFECYCLE(8083, null),
    ROUTING(8084, "Inbox");

    private final int port;
    private final String pages;

    RelayService(int port, String pages) {
        this.port = port;
        this.pages = pages;
    }

    /** Those with pages, in the order of the navigation: who decides first. */
    static List<RelayService> withPages() {
        return Stream.of(ROUTING, SCORING, LIFECYCLE, INGEST)
                .filter(service -> service.pages != null)
                .toList();
    }

    /** What its pages are called in the navigation, null where it has none yet. */
    String pages() {
        return pages;
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
