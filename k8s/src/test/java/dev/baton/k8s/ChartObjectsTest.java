package dev.baton.k8s;

import static dev.baton.k8s.KubernetesObject.at;
import static dev.baton.k8s.KubernetesObject.map;
import static dev.baton.k8s.KubernetesObject.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every object of every rendering. */
class ChartObjectsTest {

    private static final Set<String> MONITOR_ENDPOINT = Set.of("port", "path", "interval");

    static List<Path> valuesFiles() throws IOException {
        return ChartRenderer.valuesFiles();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void every_object_is_what_the_api_expects(Path values) {
        assertThat(ChartRenderer.render(values).objects())
                .filteredOn(object -> !object.kind().equals("ServiceMonitor"))
                .allSatisfy(object -> assertThat(KubernetesModels.problemsOf(object))
                        .as("%s", object)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void every_pod_is_restricted(Path values) {
        // When
        List<KubernetesObject> pods = ChartRenderer.render(values).withPods().toList();

        // Then
        assertThat(pods).extracting(KubernetesObject::kind).contains("Deployment", "Job", "Pod");
        assertThat(pods).allSatisfy(object -> assertThat(RestrictedPods.problemsOf(object.podSpec()))
                .as("%s", object)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void every_pod_can_pull_its_image(Path values) {
        // Given
        Set<Object> wanted = Set.of(ChartRenderer.PROD, ChartRenderer.ALL).contains(values)
                ? Set.of("registry-example-com", "first")
                : Set.of();

        // When
        Stream<KubernetesObject> pods = ChartRenderer.render(values).withPods();

        // Then
        assertThat(pods).allSatisfy(object -> assertThat(maps(object.podSpec().get("imagePullSecrets")))
                .hasSize(wanted.isEmpty() ? 0 : 1)
                .allSatisfy(secret -> assertThat(wanted).contains(secret.get("name"))));
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void selectors_choose_exactly_the_pods_of_their_deployment(Path values) {
        // Given
        Manifests chart = ChartRenderer.render(values);

        // When
        List<KubernetesObject> selecting = chart.objects().stream()
                .filter(object ->
                        Set.of("Deployment", "Service", "PodDisruptionBudget").contains(object.kind()))
                .toList();

        // Then
        assertThat(selecting).isNotEmpty().allSatisfy(object -> {
            Map<String, Object> selector = object.kind().equals("Service")
                    ? object.map("spec", "selector")
                    : object.map("spec", "selector", "matchLabels");
            assertThat(selector.keySet())
                    .containsExactlyInAnyOrder(
                            "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component");
            assertThat(chart.withPods()
                            .filter(pods -> pods.podLabels().entrySet().containsAll(selector.entrySet())))
                    .extracting(KubernetesObject::toString)
                    .containsExactly("Deployment " + object.name());
        });
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void named_ports_exist_where_they_are_used(Path values) {
        // Given
        Manifests chart = ChartRenderer.render(values);

        // Then
        assertThat(chart.ofKind("Deployment")).isNotEmpty().allSatisfy(deployment -> {
            Set<Object> ports = portNames(deployment.container().get("ports"));
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(ports)
                        .contains(at(deployment.container(), probe, "httpGet", "port")
                                .orElseThrow());
            }
            KubernetesObject service = chart.only("Service", deployment.name());
            assertThat(maps(service.map("spec").get("ports")))
                    .allSatisfy(port -> assertThat(ports).contains(port.get("targetPort")));
        });
        assertThat(chart.ofKind("Ingress")).allSatisfy(ingress -> assertThat(backends(ingress))
                .isNotEmpty()
                .allSatisfy(backend -> assertThat(portNames(chart.only("Service", String.valueOf(backend.get("name")))
                                .map("spec")
                                .get("ports")))
                        .contains(at(backend, "port", "name").orElseThrow())));
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void a_pod_is_restarted_for_its_own_faults_only_and_gets_requests_when_ready(Path values) {
        assertThat(ChartRenderer.render(values).ofKind("Deployment")).allSatisfy(deployment -> {
            Map<String, Object> container = deployment.container();
            assertThat(at(container, "startupProbe", "httpGet", "path")).contains("/q/health/live");
            assertThat(at(container, "livenessProbe", "httpGet", "path")).contains("/q/health/live");
            assertThat(at(container, "readinessProbe", "httpGet", "path")).contains("/q/health/ready");
            assertThat(maps(container.get("ports")))
                    .extracting(port -> port.get("containerPort"))
                    .containsExactly(8080);
        });
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void a_leaving_pod_has_time_to_drain(Path values) {
        assertThat(ChartRenderer.render(values).ofKind("Deployment")).allSatisfy(deployment -> {
            int preStop = (int) at(deployment.container(), "lifecycle", "preStop", "sleep", "seconds")
                    .orElseThrow();
            int grace = (int) deployment.podSpec().get("terminationGracePeriodSeconds");
            assertThat(preStop).isPositive();
            assertThat(grace).isGreaterThan(preStop + 20);
            assertThat(deployment.at("spec", "strategy", "rollingUpdate", "maxUnavailable"))
                    .contains(0);
        });
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void replicas_are_left_to_the_autoscaler_where_there_is_one(Path values) {
        // Given
        Manifests chart = ChartRenderer.render(values);

        // When
        Set<String> scaled = chart.ofKind("HorizontalPodAutoscaler")
                .map(scaler -> String.valueOf(
                        scaler.at("spec", "scaleTargetRef", "name").orElseThrow()))
                .collect(Collectors.toSet());

        // Then
        assertThat(chart.ofKind("Deployment"))
                .allSatisfy(deployment -> assertThat(deployment.map("spec").containsKey("replicas"))
                        .as("%s has replicas", deployment)
                        .isNotEqualTo(scaled.contains(deployment.name())));
        assertThat(chart.ofKind("HorizontalPodAutoscaler"))
                .allSatisfy(scaler -> assertThat((Integer) scaler.map("spec").get("minReplicas"))
                        .isLessThanOrEqualTo((Integer) scaler.map("spec").get("maxReplicas")));
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void budgets_never_hold_up_a_drained_node(Path values) {
        assertThat(ChartRenderer.render(values).ofKind("PodDisruptionBudget"))
                .isNotEmpty()
                .allSatisfy(budget -> assertThat(budget.map("spec"))
                        .containsEntry("maxUnavailable", 1)
                        .containsEntry("unhealthyPodEvictionPolicy", "AlwaysAllow"));
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void schemas_are_the_jobs_work_alone(Path values) {
        // Given
        Manifests chart = ChartRenderer.render(values);

        // Then
        assertThat(chart.ofKind("Job")).isNotEmpty().allSatisfy(job -> {
            assertThat(job.variable("BATON_MIGRATE_AT_START")).containsEntry("value", "true");
            assertThat(job.variable("QUARKUS_INIT_AND_EXIT")).containsEntry("value", "true");
            assertThat(job.podSpec()).containsEntry("restartPolicy", "Never");
            assertThat(job.name()).matches(".*-migrate-1-[0-9a-f]{6}");
        });
        assertThat(chart.ofKind("Deployment")).allSatisfy(deployment -> {
            assertThat(deployment.variable("BATON_MIGRATE_AT_START")).containsEntry("value", "false");
            assertThat(deployment.variable("QUARKUS_FLYWAY_VALIDATE_AT_START")).containsEntry("value", "true");
            assertThat(chart.only("ConfigMap", deployment.name()).map("data"))
                    .containsEntry("QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "*:future,*:missing");
            assertThat(chart.ofKind("Job").map(job -> job.container().get("image")))
                    .contains(deployment.container().get("image"));
        });
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void a_monitor_finds_every_service_and_holds_nothing_unknown(Path values) {
        // Given
        Manifests chart = ChartRenderer.render(values);

        // Then
        assertThat(chart.ofKind("ServiceMonitor")).allSatisfy(monitor -> {
            assertThat(monitor.map("spec").keySet())
                    .containsExactlyInAnyOrder("selector", "namespaceSelector", "endpoints");
            assertThat(maps(monitor.map("spec").get("endpoints")))
                    .allSatisfy(endpoint -> assertThat(endpoint.keySet()).isEqualTo(MONITOR_ENDPOINT));
            assertThat(chart.ofKind("Service")).allSatisfy(service -> assertThat(service.labels())
                    .containsAllEntriesOf(monitor.map("spec", "selector", "matchLabels")));
        });
    }

    private static Set<Object> portNames(Object ports) {
        return maps(ports).stream().map(port -> port.get("name")).collect(Collectors.toSet());
    }

    private static List<Map<String, Object>> backends(KubernetesObject ingress) {
        return maps(ingress.map("spec").get("rules")).stream()
                .flatMap(rule -> maps(map(rule, "http").get("paths")).stream())
                .map(path -> map(path, "backend", "service"))
                .toList();
    }
}
