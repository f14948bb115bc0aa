package dev.baton.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

/** The checks themselves: what they must refuse. */
class KubernetesModelsTest {

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: a
            spec:
              ports:
                - port: 80
                  targetPort: http
            """;

    @Test
    void a_right_object_has_no_problems() {
        assertThat(KubernetesModels.problemsOf(only(SERVICE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'port: 80','prot: 80','prot'",
        "'port: 80','port: \"80\"','port'",
        "'name: a','name: 1','name'",
        "'ports:','portss:','portss'",
        "'kind: Service','kind: Servise','no model'"
    })
    void a_misspelt_field_and_a_wrong_type_are_named(String right, String wrong, String named) {
        // When
        var problems = KubernetesModels.problemsOf(only(SERVICE.replace(right, wrong)));

        // Then
        assertThat(problems).singleElement().asString().contains(named);
    }

    @Test
    void a_key_written_twice_is_refused() {
        assertThatThrownBy(() -> Manifests.parse(SERVICE + "kind: Secret\n")).isInstanceOf(DuplicateKeyException.class);
    }

    private static KubernetesObject only(String manifest) {
        return Manifests.parse(manifest).objects().getFirst();
    }
}
