package dev.baton.localstack.supervisor;

import dev.baton.localstack.process.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What must hold before anything is started; each refusal is one line that says what to do. */
final class Preflight {

    /** Kafka, PostgreSQL and Keycloak write some hundred MiB before anybody has sent an event. */
    static final long BYTES_TO_START = 1L << 30;

    /** Below this a running suite stops while it still can stop cleanly. */
    static final long BYTES_TO_GO_ON = 200L << 20;

    private Preflight() {}

    static void check(UpSettings settings) throws StartRefused, IOException {
        requireSpace(settings.home(), BYTES_TO_START);
        requireServicesBuilt(settings.root());
        requireFreePorts(settings.ports());
    }

    static void requireSpace(Path folder, long bytes) throws StartRefused, IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new StartRefused("no disk: " + folder + " has " + (free >> 20) + " MiB free and the suite needs "
                    + (bytes >> 20) + "; make room, or choose another folder with --data");
        }
    }

    static void requireServicesBuilt(Path root) throws StartRefused {
        List<String> missing = Arrays.stream(RelayService.values())
                .filter(service -> Files.notExists(service.jar(root)))
                .map(RelayService::id)
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused("not built: " + String.join(", ", missing)
                    + "; ./baton up builds them, or run ./mvnw package -DskipTests");
        }
    }

    static void requireFreePorts(Ports ports) throws StartRefused {
        for (var port : ports.byName().entrySet()) {
            if (!FreePorts.isFree(port.getValue())) {
                throw new StartRefused("port " + port.getValue() + " is in use and " + port.getKey()
                        + " needs it; stop what listens there, or shift all ports with --port-offset 10000");
            }
        }
    }
}
