package dev.baton.k8s;

import static dev.baton.k8s.KubernetesObject.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the services are told, held against the services' own sources where both must agree. */
class ChartSettingsTest {

    private static final Path ROOT = Path.of(System.getProperty("baton.root", ".."));
    /** Where a setting must stand for a service to know it. */
    private static final List<Path> SETTINGS = List.of(
            ROOT.resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties"),
            ROOT.resolve("ingest-service/src/main/resources/application.properties"),
            ROOT.resolve("scoring-service/src/main/resources/application.properties"),
            ROOT.resolve("docs/configuration.md"));

    @Test
    void every_setting_of_our_own_is_one_the_services_know() throws IOException {
        // Given
        StringBuilder settings = new StringBuilder();
        for (Path file : SETTINGS) {
            settings.append(Files.readString(file));
        }
        Set<String> known = Pattern.compile("baton\\.[a-z0-9.\\[\\]-]+")
                .matcher(settings)
                .results()
                .map(MatchResult::group)
                .map(ChartSettingsTest::asVariable)
                .collect(Collectors.toSet());

        // When
        Set<String> told = Stream.of(ChartRenderer.DEV, ChartRenderer.PROD, ChartRenderer.ALL)
                .map(ChartRenderer::render)
                .flatMap(ChartSettingsTest::variables)
                .filter(name -> name.startsWith("BATON_"))
                .map(name -> name.replaceAll("_\\d+__", "_0__"))
                .collect(Collectors.toSet());

        // Then
        assertThat(told).contains("BATON_DATABASE_HOST", "BATON_CONSOLE_NAVIGATION_0__URL");
        assertThat(known).as("keys of the services' settings, as variables").containsAll(told);
    }

    @Test
    void the_options_of_the_java_machine_start_one() throws Exception {
        // Given
        Object options = ChartRenderer.render(ChartRenderer.ALL)
                .only("ConfigMap", "relay-ingest")
                .map("data")
                .get("JAVA_TOOL_OPTIONS");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true);
        java.environment().put("JAVA_TOOL_OPTIONS", String.valueOf(options));

        // When
        Process started = java.start();
        String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(started.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(started.exitValue()).as(output).isZero();
        assertThat(output).contains("-XX:MaxRAMPercentage=60", "-XX:+UseZGC");
    }

    @Test
    void the_test_pod_asks_every_service_with_a_program_that_is_in_the_image() {
        // When
        Map<String, Object> container = ChartRenderer.render(ChartRenderer.DEV)
                .only("Pod", "rel-baton-test")
                .container();

        // Then
        assertThat(container)
                .containsEntry("image", "baton/ingest-service:0.1.0")
                .containsEntry("command", List.of("java"));
        assertThat(container.get("args"))
                .isEqualTo(List.of(
                        "-cp",
                        "/app/*",
                        "dev.baton.kit.probe.ReadinessProbe",
                        "PT120S",
                        "http://rel-baton-ingest:80/q/health/ready",
                        "http://rel-baton-lifecycle:80/q/health/ready",
                        "http://rel-baton-routing:80/q/health/ready",
                        "http://rel-baton-scoring:80/q/health/ready"));
        assertThat(ROOT.resolve("service-kit/src/main/java/dev/baton/kit/probe/ReadinessProbe.java"))
                .isRegularFile();
    }

    @Test
    void an_ingress_lets_in_what_pages_are_made_of_and_keeps_health_and_metrics_inside() throws IOException {
        // Given
        Set<Path> served = new TreeSet<>();
        for (String module :
                List.of("service-kit", "ingest-service", "scoring-service", "lifecycle-service", "routing-service")) {
            Path resources = ROOT.resolve(module).resolve("src/main/resources/META-INF/resources");
            if (Files.isDirectory(resources)) {
                try (Stream<Path> folders = Files.list(resources)) {
                    folders.forEach(folder -> served.add(Path.of("/").resolve(folder.getFileName())));
                }
            }
        }

        // When
        List<Map<String, Object>> entries = maps(ChartRenderer.render(ChartRenderer.PROD)
                        .only("Ingress", "rel-baton-routing")
                        .map("spec")
                        .get("rules"))
                .stream()
                .flatMap(rule -> maps(KubernetesObject.map(rule, "http").get("paths")).stream())
                .toList();
        List<Path> paths = entries.stream()
                .filter(path -> path.get("pathType").equals("Prefix"))
                .map(path -> Path.of(String.valueOf(path.get("path"))))
                .toList();

        // Then
        assertThat(paths)
                .as("folders a service serves pages from; a new one belongs into defaults.ingress.paths of values.yaml")
                .contains(Path.of("/v1"), Path.of("/console"))
                .containsAll(served);
        assertThat(paths).noneMatch(path -> Path.of("/q/metrics").startsWith(path));
        assertThat(entries)
                .anySatisfy(path -> assertThat(path).containsEntry("path", "/").containsEntry("pathType", "Exact"));
    }

    @Test
    void mailsLinkToTheIngressOfTheInboxOrToTheGivenAddress() {
        // When
        Map<String, Object> byIngress = routing(ChartRenderer.render(ChartRenderer.PROD));
        Map<String, Object> given = routing(ChartRenderer.render(
                ChartRenderer.PROD,
                Map.of(
                        "mail.inboxUrl", "https://baton.example.org/console",
                        "mail.timeZone", "Europe/Berlin",
                        "mail.managerEmail", "max@example.org")));
        Map<String, Object> silent =
                routing(ChartRenderer.render(ChartRenderer.PROD, Map.of("services.routing.sendsMail", false)));

        // Then
        assertThat(byIngress)
                .containsEntry("BATON_ROUTING_INBOX_URL", "https://inbox.baton.example.com/console")
                .containsEntry("BATON_ROUTING_MAIL", "true")
                .containsEntry("BATON_ROUTING_TIME_ZONE", "UTC")
                .doesNotContainKey("BATON_ROUTING_MANAGER_EMAIL");
        assertThat(given)
                .containsEntry("BATON_ROUTING_INBOX_URL", "https://baton.example.org/console")
                .containsEntry("BATON_ROUTING_TIME_ZONE", "Europe/Berlin")
                .containsEntry("BATON_ROUTING_MANAGER_EMAIL", "max@example.org");
        assertThat(silent).containsEntry("BATON_ROUTING_MAIL", "false");
    }

    private static Map<String, Object> routing(Manifests chart) {
        return chart.only("ConfigMap", "rel-baton-routing").map("data");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', baton/ingest-service:0.1.0",
        "registry.example.com, '', '', registry.example.com/baton/ingest-service:0.1.0",
        "registry.example.com, 2.0.0, '', registry.example.com/baton/ingest-service:2.0.0",
        "'', 2.0.0, sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, baton/ingest-service@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    })
    void an_image_is_named_by_registry_tag_and_digest(String registry, String tag, String digest, String image) {
        // When
        Manifests chart = ChartRenderer.render(
                ChartRenderer.DEV,
                Map.of(
                        "global.imageRegistry", registry,
                        "image.registry", registry.isEmpty() ? "" : "loses.example.com",
                        "image.tag", tag,
                        "services.ingest.image.digest", digest));

        // Then
        assertThat(chart.only("Deployment", "rel-baton-ingest").container()).containsEntry("image", image);
    }

    @Test
    void pages_lead_to_one_another_where_they_have_addresses() {
        // When
        Map<String, Object> settings = ChartRenderer.render(ChartRenderer.PROD)
                .only("ConfigMap", "rel-baton-ingest")
                .map("data");

        // Then
        assertThat(settings)
                .containsEntry("BATON_CONSOLE_NAVIGATION_0__LABEL", "Inbox")
                .containsEntry("BATON_CONSOLE_NAVIGATION_0__URL", "https://inbox.baton.example.com/console")
                .containsEntry("BATON_CONSOLE_NAVIGATION_3__URL", "https://events.baton.example.com/console")
                .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
    }

    @ParameterizedTest
    @CsvSource({"DEV, true", "PROD, false"})
    void notes_warn_of_secrets_that_stand_in_the_release(String file, boolean warns) {
        // Given
        Path values = file.equals("DEV") ? ChartRenderer.DEV : ChartRenderer.PROD;
        String notes = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: notes}
                data: {text: {{ include "baton/templates/NOTES.txt" . | toJson }}}
                """;

        // When
        Object text = ChartRenderer.render(values, Map.of("extraObjects", List.of(notes)))
                .only("ConfigMap", "notes")
                .map("data")
                .get("text");

        // Then
        assertThat(String.valueOf(text)).contains("helm test rel --namespace shop");
        assertThat(String.valueOf(text).contains("WARNING")).isEqualTo(warns);
    }

    private static Stream<String> variables(Manifests chart) {
        Stream<String> plain = chart.ofKind("ConfigMap").flatMap(map -> map.map("data").keySet().stream());
        Stream<String> single = chart.withPods()
                .flatMap(pods -> maps(pods.container().get("env")).stream())
                .map(variable -> String.valueOf(variable.get("name")));
        return Stream.concat(plain, single);
    }

    private static String asVariable(String key) {
        return key.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
