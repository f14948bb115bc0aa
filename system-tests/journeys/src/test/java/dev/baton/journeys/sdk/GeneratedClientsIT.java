package dev.baton.journeys.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients that public generators make of the stored OpenAPI documents compile and reach every service. */
@RelayJourney
class GeneratedClientsIT {

    private static final List<String> SERVICES = List.of("ingest", "scoring", "lifecycle", "routing");

    private static final String[] ANSWERS = {"ingest accepted", "scoring true", "lifecycle true", "routing true"};

    private static final Path TARGET = Path.of(System.getProperty("baton.journeys.folder", "target"));

    @Test
    void generatedJavaClientsCallEveryService(Relay relay) throws IOException {
        // Given
        Path folder = Files.createDirectories(TARGET.resolve("java-clients")).toAbsolutePath();
        List<String> generate = new ArrayList<>(List.of(java("java"), "-jar", generator(), "batch", "--fail-fast"));
        for (String service : SERVICES) {
            generate.add(Files.writeString(folder.resolve(service + ".yaml"), settings(service, folder))
                    .toString());
        }
        Command.run(folder, generate);
        List<String> compile = new ArrayList<>(
                List.of("-nowarn", "-proc:none", "-d", "classes", "-cp", classPath(), caller().toString()));
        compile.addAll(sources(folder));
        Command.run(folder, List.of(java("javac"), "@" + Files.write(folder.resolve("arguments"), compile)));

        // When
        List<String> call = new ArrayList<>(List.of(java("java"), "-cp", "classes:" + classPath(), "Call"));
        call.addAll(arguments(relay));
        String output = Command.run(folder, call);

        // Then
        assertThat(output.lines()).containsExactly(ANSWERS);
    }

    @Test
    void typescriptClientTypedByTheDocumentsCallsEveryService(Relay relay) throws IOException {
        // Given
        Path folder = Files.createDirectories(Sdk.folder().resolve("target/clients"));
        for (String file : List.of("call.ts", "tsconfig.json", "package.json")) {
            Files.writeString(
                    folder.resolve(file), Files.readString(Sdk.folder().resolve("clients/" + file)));
        }
        for (String service : SERVICES) {
            Command.run(folder, List.of(tool("openapi-typescript"), document(service), "-o", service + ".ts"));
        }
        Command.run(folder, List.of(tool("tsc"), "-p", "."));

        // When
        List<String> call = new ArrayList<>(List.of("node", "built/call.js"));
        call.addAll(arguments(relay));
        String output = Command.run(folder, call);

        // Then
        assertThat(output.lines()).containsExactly(ANSWERS);
    }

    /** A token that may read everywhere, and the addresses of the services. */
    private static List<String> arguments(Relay relay) {
        List<String> arguments = new ArrayList<>(List.of(relay.bearer("ada")));
        SERVICES.forEach(service -> arguments.add(Sdk.address(relay, service)));
        return arguments;
    }

    private static String settings(String service, Path folder) {
        return """
                generatorName: java
                inputSpec: %s
                outputDir: %s
                library: native
                globalProperties:
                  models: ""
                  apis: ""
                  supportingFiles: ""
                  modelDocs: "false"
                  modelTests: "false"
                  apiDocs: "false"
                  apiTests: "false"
                additionalProperties:
                  openApiNullable: false
                  annotationLibrary: none
                  documentationProvider: none
                  useJakartaEe: true
                  hideGenerationTimestamp: true
                  invokerPackage: client.%3$s
                  apiPackage: client.%3$s.api
                  modelPackage: client.%3$s.model
                """.formatted(document(service), folder.resolve(service), service);
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/src/main/") && file.endsWith(".java"))
                    .toList();
        }
    }

    private static String generator() {
        return TARGET.resolve("tools/openapi-generator-cli.jar")
                .toAbsolutePath()
                .toString();
    }

    private static String document(String service) {
        return Sdk.root().resolve("docs/api/" + service + ".json").toString();
    }

    private static Path caller() {
        return Sdk.root().resolve("system-tests/journeys/src/test/resources/clients/Call.java");
    }

    private static String tool(String name) {
        return Sdk.folder().resolve("node_modules/.bin/" + name).toString();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
