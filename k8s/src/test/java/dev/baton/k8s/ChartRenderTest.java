package dev.baton.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart renders, the same each time, with every values file it comes with. */
class ChartRenderTest {

    static List<Path> valuesFiles() throws IOException {
        return ChartRenderer.valuesFiles();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void passes_the_strict_lint(Path values) throws IOException {
        // When
        LintResult result = ChartRenderer.lint(values);

        // Then
        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void renders_twice_to_the_same_bytes(Path values) {
        // When
        Manifests first = ChartRenderer.render(values);
        Manifests second = ChartRenderer.render(values);

        // Then
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void brings_four_services_each_with_all_its_objects() {
        // When
        Manifests dev = ChartRenderer.render(ChartRenderer.DEV);

        // Then
        for (String service : List.of("ingest", "scoring", "lifecycle", "routing")) {
            assertThat(dev.objects())
                    .filteredOn(object -> service.equals(object.labels().get("app.kubernetes.io/component")))
                    .extracting(KubernetesObject::kind)
                    .containsExactlyInAnyOrder(
                            "Deployment", "Service", "ServiceAccount", "ConfigMap", "Secret", "PodDisruptionBudget");
        }
        assertThat(dev.ofKind("Job")).hasSize(4);
        assertThat(dev.ofKind("Pod")).hasSize(1);
    }

    @Test
    void a_service_switched_off_leaves_nothing_behind() {
        // When
        Manifests without = ChartRenderer.render(ChartRenderer.DEV, Map.of("services.lifecycle.enabled", false));

        // Then
        assertThat(without.text()).doesNotContain("rel-baton-lifecycle", "lifecycle-service");
    }

    @Test
    void the_test_pod_is_a_hook_and_stays_out_of_an_ordinary_rendering() {
        // Given
        Manifests renamed = ChartRenderer.render(ChartRenderer.DEV);

        // When
        String ordinary = new Helm(ChartRenderer.CHART)
                .template()
                .withKubeVersion("1.33.0")
                .withValuesFile(ChartRenderer.DEV)
                .call();

        // Then
        assertThat(renamed.ofKind("Pod")).allSatisfy(pod -> assertThat(pod.map("metadata", "annotations"))
                .containsEntry(ChartRenderer.RENAMED_HOOK, "test"));
        assertThat(Manifests.parse(ordinary).ofKind("Pod")).isEmpty();
    }

    @Test
    void names_stay_within_63_characters_and_apart_for_the_longest_release_name() {
        // Given
        String longest = "a-release-name-as-long-as-helm-lets-anybody-make-one";

        // When
        Manifests one = ChartRenderer.render(longest + "1", ChartRenderer.DEV, Map.of());
        Manifests other = ChartRenderer.render(longest + "2", ChartRenderer.DEV, Map.of());

        // Then
        assertThat(one.objects()).allSatisfy(object -> assertThat(object.name()).hasSizeLessThanOrEqualTo(63));
        assertThat(one.objects())
                .extracting(KubernetesObject::toString)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        other.objects().stream().map(KubernetesObject::toString).toList());
    }
}
