package dev.baton.localstack.supervisor;

import dev.baton.localstack.kafka.KafkaProcess;
import dev.baton.localstack.keycloak.KeycloakCommand;
import dev.baton.localstack.process.ClassDataArchive;
import dev.baton.localstack.process.FreePorts;
import dev.baton.localstack.process.JavaProgram;
import dev.baton.localstack.process.ProcessSpec;
import dev.baton.localstack.supervisor.UpSettings.JvmProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How each child of the suite is started. */
final class Specs {

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);

    private final UpSettings settings;
    private final ClassDataArchive archives;
    private final Applications applications;

    Specs(UpSettings settings, ClassDataArchive archives) {
        this.settings = settings;
        this.archives = archives;
        this.applications = new Applications(settings.programs());
    }

    ProcessSpec keycloak(Path home, Path store) throws IOException {
        KeycloakCommand command = new KeycloakCommand(home);
        Ports ports = settings.ports();
        return new ProcessSpec(
                "keycloak",
                command.start(
                        archives.argumentsFor("keycloak", command.jar()),
                        ports.keycloak(),
                        ports.keycloakManagement(),
                        store),
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                home,
                URI.create(ports.issuer() + "/.well-known/openid-configuration"),
                READY_WITHIN);
    }

    ProcessSpec kafka() throws IOException {
        int readyPort = FreePorts.one();
        return new ProcessSpec(
                "kafka",
                KafkaProcess.command(
                        settings.data().resolve("kafka"), settings.ports().kafka(), readyPort),
                Map.of(),
                settings.run(),
                URI.create("http://127.0.0.1:" + readyPort + "/"),
                READY_WITHIN);
    }

    ProcessSpec service(RelayService service) throws IOException {
        Path jar = applications.of(service, settings.root());
        List<String> command = new ArrayList<>(List.of(JavaProgram.path()));
        command.addAll(jvm(service, jar));
        command.addAll(List.of("-jar", jar.toString()));
        return new ProcessSpec(
                service.id(),
                command,
                ServiceEnvironment.of(service, settings),
                settings.run(),
                URI.create("http://127.0.0.1:" + settings.ports().of(service) + "/q/health/ready"),
                READY_WITHIN);
    }

    /** Ingest's analyser of user agents alone takes 110 MiB. */
    private static String heap(RelayService service, boolean release) {
        if (service == RelayService.INGEST) {
            return release ? "384m" : "256m";
        }
        return release ? "256m" : "128m";
    }

    private List<String> jvm(RelayService service, Path jar) throws IOException {
        boolean release = settings.profile() == JvmProfile.RELEASE;
        String heap = settings.heaps().getOrDefault(service.id(), heap(service, release));
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
        // Quarkus 3.30 reaches into java.lang when its worker threads end
        options.addAll(List.of("--add-opens", "java.base/java.lang=ALL-UNNAMED"));
        options.addAll(JavaProgram.quiet());
        if (!release) {
            options.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            options.addAll(archives.argumentsFor(service.id(), jar));
        }
        return options;
    }
}
