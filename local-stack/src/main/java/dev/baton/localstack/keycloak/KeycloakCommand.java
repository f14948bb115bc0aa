package dev.baton.localstack.keycloak;

import dev.baton.localstack.process.JavaProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How Keycloak is called: with Java directly, since its own script insists on a collector that needs more memory.
 */
public final class KeycloakCommand {

    private static final List<String> SMALL_JVM =
            List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path home;

    public KeycloakCommand(Path home) {
        this.home = home;
    }

    /** The jar whose classes are worth an archive. */
    public Path jar() {
        return home.resolve("lib/quarkus-run.jar");
    }

    /** Fixes the options that cannot change later. */
    public List<String> build() {
        List<String> command = java(List.of());
        command.addAll(List.of("build", "--db=dev-file", "--health-enabled=true"));
        return command;
    }

    /**
     * Starts the server.
     *
     * @param archive arguments of the JVM for its class archive
     * @param port where users and services reach it; the issuer of its tokens names this port
     * @param managementPort of its health pages
     * @param store folder of its database
     */
    public List<String> start(List<String> archive, int port, int managementPort, Path store) {
        List<String> command = java(archive);
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port,
                "--cache=local",
                "--log-level=WARN",
                "--db-url=jdbc:h2:file:" + store.resolve("keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
        return command;
    }

    private List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(List.of(JavaProgram.path()));
        command.addAll(SMALL_JVM);
        command.addAll(JavaProgram.quiet());
        command.addAll(options);
        command.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                jar().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
