package dev.baton.k8s;

import static dev.baton.k8s.KubernetesObject.map;
import static dev.baton.k8s.KubernetesObject.maps;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Secrets stand in Secrets only, and an existing one counts everywhere. */
class ChartSecretsTest {

    static final List<Path> FILES = List.of(ChartRenderer.DEV, ChartRenderer.PROD, ChartRenderer.ALL);

    /** Plain values of the files for demos and tests. */
    private static final List<String> INLINE = List.of(
            "dev-console-client",
            "dev-cookie-secret-of-32-characters",
            "dev-webhooks-key-of-32-characters",
            "dev-erasure-key-of-32-characters-x",
            "dev-ingest",
            "dev-scoring",
            "dev-lifecycle",
            "dev-routing",
            "all-sasl-user",
            "all-sasl-password",
            "all-mail-password");

    @Test
    void with_existing_secrets_everywhere_the_chart_makes_none_and_points_only_to_them() {
        // When
        Manifests prod = ChartRenderer.render(ChartRenderer.PROD);

        // Then
        assertThat(prod.ofKind("Secret")).isEmpty();
        assertThat(prod.withPods().flatMap(ChartSecretsTest::secretNames).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "baton-kafka",
                        "baton-kafka-ca",
                        "baton-console",
                        "baton-keys",
                        "baton-smtp",
                        "baton-ingest-app",
                        "baton-scoring-app",
                        "baton-lifecycle-app",
                        "baton-routing-app"));
    }

    @ParameterizedTest
    @CsvSource({
        "services.routing.database, passwordKey, BATON_DATABASE_PASSWORD",
        "services.routing.database, usernameKey, BATON_DATABASE_USERNAME",
        "oidc.console, clientSecretKey, BATON_OIDC_CONSOLE_SECRET",
        "oidc.console, cookieSecretKey, BATON_CONSOLE_COOKIE_SECRET",
        "kafka.sasl, usernameKey, SASL_USERNAME",
        "kafka.sasl, passwordKey, SASL_PASSWORD",
        "kafka.sasl, jaasConfigKey, KAFKA_SASL_JAAS_CONFIG",
        "kafka.tls, caKey, KAFKA_SSL_TRUSTSTORE_CERTIFICATES",
        "mail, passwordKey, QUARKUS_MAILER_PASSWORD"
    })
    void an_existing_secret_and_its_key_reach_the_service_and_its_job(String section, String key, String variable) {
        // When
        Manifests chart = ChartRenderer.render(
                ChartRenderer.PROD, Map.of(section + ".existingSecret", "mine", section + "." + key, "my-key"));

        // Then
        assertThat(podsOf(chart, "routing")).hasSize(2).allSatisfy(pods -> assertThat(
                        map(pods.variable(variable), "valueFrom", "secretKeyRef"))
                .isEqualTo(Map.of("name", "mine", "key", "my-key")));
    }

    @Test
    void each_service_gets_the_key_it_seals_with_and_no_other() {
        // When
        Manifests prod = ChartRenderer.render(ChartRenderer.PROD);

        // Then
        assertThat(podsOf(prod, "ingest")).isNotEmpty().allSatisfy(pods -> assertThat(
                        map(pods.variable("BATON_SOURCES_SECRET_KEY"), "valueFrom", "secretKeyRef"))
                .isEqualTo(Map.of("name", "baton-keys", "key", "webhooks-key")));
        assertThat(podsOf(prod, "scoring")).isNotEmpty().allSatisfy(pods -> assertThat(
                        map(pods.variable("BATON_SCORING_ERASURE_SECRET"), "valueFrom", "secretKeyRef"))
                .isEqualTo(Map.of("name", "baton-keys", "key", "erasure-key")));
        assertThat(prod.withPods().filter(pods -> secretNames(pods).anyMatch("baton-keys"::equals)))
                .allMatch(pods -> pods.name().matches("rel-baton-(ingest|scoring).*"));
    }

    @Test
    void an_existing_secret_wins_over_a_value_given_beside_it() {
        // When
        Manifests chart = ChartRenderer.render(
                ChartRenderer.DEV,
                Map.of(
                        "database.existingSecret",
                        "databases",
                        "oidc.console.existingSecret",
                        "console",
                        "keys.existingSecret",
                        "keys"));

        // Then
        assertThat(chart.ofKind("Secret")).isEmpty();
    }

    @Test
    void a_client_certificate_travels_with_its_key() {
        // When
        KubernetesObject ingest = ChartRenderer.render(ChartRenderer.ALL).only("Deployment", "relay-ingest");

        // Then
        assertThat(map(ingest.variable("KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN"), "valueFrom", "secretKeyRef"))
                .isEqualTo(Map.of("name", "kafka-tls", "key", "tls.crt"));
        assertThat(map(ingest.variable("KAFKA_SSL_KEYSTORE_KEY"), "valueFrom", "secretKeyRef"))
                .isEqualTo(Map.of("name", "kafka-tls", "key", "tls.key"));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, org.apache.kafka.common.security.plain.PlainLoginModule",
        "SCRAM-SHA-256, org.apache.kafka.common.security.scram.ScramLoginModule"
    })
    void the_login_line_names_variables_that_stand_before_it(String mechanism, String module) {
        // When
        KubernetesObject ingest = ChartRenderer.render(ChartRenderer.PROD, Map.of("kafka.sasl.mechanism", mechanism))
                .only("Deployment", "rel-baton-ingest");

        // Then
        assertThat(ingest.variable("KAFKA_SASL_JAAS_CONFIG"))
                .containsEntry(
                        "value", module + " required username=\"$(SASL_USERNAME)\" password=\"$(SASL_PASSWORD)\";");
        assertThat(maps(ingest.container().get("env")))
                .extracting(variable -> variable.get("name"))
                .containsSubsequence("SASL_USERNAME", "SASL_PASSWORD", "KAFKA_SASL_JAAS_CONFIG");
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void no_value_given_inline_shows_outside_a_secret(Path values) {
        // When
        Stream<KubernetesObject> open = ChartRenderer.render(values).objects().stream()
                .filter(object -> !object.kind().equals("Secret"));

        // Then
        assertThat(open).allSatisfy(object -> assertThat(object.tree().toString())
                .doesNotContain(INLINE)
                .doesNotContain(INLINE.stream().map(ChartSecretsTest::base64).toList()));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void every_reference_to_a_secret_of_the_chart_finds_its_key(Path values) {
        // Given
        Manifests chart = ChartRenderer.render(values);
        Map<String, KubernetesObject> made =
                chart.ofKind("Secret").collect(Collectors.toMap(KubernetesObject::name, Function.identity()));

        // When
        Map<String, Set<Object>> wanted = new LinkedHashMap<>();
        chart.withPods()
                .flatMap(ChartSecretsTest::secretReferences)
                .filter(reference -> made.containsKey(String.valueOf(reference.get("name"))))
                .forEach(reference -> wanted.computeIfAbsent(
                                String.valueOf(reference.get("name")), name -> new TreeSet<>())
                        .add(reference.get("key")));

        // Then
        assertThat(wanted.keySet()).isEqualTo(made.keySet());
        assertThat(made)
                .allSatisfy((name, secret) ->
                        assertThat(secret.map("data").keySet()).isEqualTo(wanted.get(name)));
    }

    @Test
    void new_pods_start_when_a_setting_or_a_secret_of_theirs_changes_and_only_theirs() {
        // Given
        Manifests before = ChartRenderer.render(ChartRenderer.DEV);

        // When
        Manifests after = ChartRenderer.render(
                ChartRenderer.DEV,
                Map.of("services.scoring.database.password", "other", "services.routing.config.A", "b"));

        // Then
        assertThat(changed(before, after, "checksum/secret")).containsExactly("rel-baton-scoring");
        assertThat(changed(before, after, "checksum/config")).containsExactly("rel-baton-routing");
    }

    private static List<String> changed(Manifests before, Manifests after, String annotation) {
        return after.ofKind("Deployment")
                .filter(now ->
                        !checksum(now, annotation).equals(checksum(before.only("Deployment", now.name()), annotation)))
                .map(KubernetesObject::name)
                .toList();
    }

    private static Object checksum(KubernetesObject deployment, String annotation) {
        return deployment
                .at("spec", "template", "metadata", "annotations", annotation)
                .orElseThrow();
    }

    private static Stream<KubernetesObject> podsOf(Manifests chart, String service) {
        return chart.withPods()
                .filter(pods -> pods.kind().equals("Job") || pods.kind().equals("Deployment"))
                .filter(pods -> pods.name().startsWith("rel-baton-" + service));
    }

    private static Stream<Map<String, Object>> secretReferences(KubernetesObject pods) {
        return pods.containers().stream()
                .flatMap(container -> maps(container.get("env")).stream())
                .map(variable -> map(variable, "valueFrom", "secretKeyRef"))
                .filter(reference -> !reference.isEmpty());
    }

    private static Stream<String> secretNames(KubernetesObject pods) {
        return secretReferences(pods).map(reference -> String.valueOf(reference.get("name")));
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
