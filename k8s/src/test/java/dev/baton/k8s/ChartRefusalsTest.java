package dev.baton.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart refuses, with words that say what to do; and what it must not refuse. */
class ChartRefusalsTest {

    static Stream<Arguments> missingOrContradicting() {
        return Stream.of(
                refused(Map.of("kafka.bootstrapServers", ""), "kafka.bootstrapServers is missing"),
                refused(Map.of("database.host", ""), "database.host is missing"),
                refused(Map.of("oidc.issuer", ""), "oidc.issuer is missing"),
                refused(
                        Map.of("mail.inboxUrl", ""),
                        "mail.inboxUrl is missing: services.routing sends mail with links to the inbox"),
                refused(Map.of("mail.host", ""), "mail.host is missing: services.routing sends mail"),
                refused(
                        Map.of("services.scoring.database.password", ""),
                        "services.scoring.database.password is missing: set existingSecret beside it"),
                refused(Map.of("oidc.console.clientSecret", ""), "oidc.console.clientSecret is missing"),
                refused(Map.of("oidc.console.cookieSecret", ""), "with the key \"cookie-secret\""),
                refused(Map.of("keys.erasure", ""), "keys.erasure is missing"),
                refused(Map.of("kafka.securityProtocol", "SASL_SSL"), "kafka.sasl.username is missing"),
                refused(
                        Map.of("kafka.securityProtocol", "SASL_SSL", "kafka.sasl.mechanism", "OAUTHBEARER"),
                        "kafka.sasl.jaasConfigKey is missing"),
                refused(
                        Map.of(
                                "kafka.securityProtocol",
                                "SSL",
                                "kafka.tls.existingSecret",
                                "t",
                                "kafka.tls.certKey",
                                "c"),
                        "kafka.tls.keyKey is missing"),
                refused(Map.of("services.ingest.ingress.enabled", true), "services.ingest.ingress.host is missing"),
                refused(
                        Map.of("services.routing.shutdown.gracePeriodSeconds", 25),
                        "services.routing.shutdown.gracePeriodSeconds (25) must be more than"),
                refused(
                        Map.of("defaults.autoscaling.enabled", true, "defaults.autoscaling.minReplicas", 9),
                        "autoscaling.minReplicas (9) must not be more than maxReplicas (6)"));
    }

    static Stream<Arguments> againstTheSchema() {
        return Stream.of(
                refused(Map.of("databse.host", "pg"), "'databse' not allowed"),
                refused(Map.of("services.ingest.replica", 2), "'replica' not allowed"),
                refused(Map.of("services.billing.enabled", true), "'billing' not allowed"),
                refused(Map.of("defaults.resources.limit.memory", "1Gi"), "'limit' not allowed"),
                refused(Map.of("defaults.database.host", "pg"), "'database' not allowed"),
                refused(Map.of("defaults.replicas", "2"), "got string, want integer"),
                refused(Map.of("services.ingest.sendsMail", "yes"), "got string, want boolean"),
                refused(Map.of("database.port", 70_000), "maximum: got 70,000"),
                refused(Map.of("mail.inboxUrl", "inbox.example.com"), "does not match pattern"),
                refused(Map.of("kafka.securityProtocol", "TLS"), "must be one of 'PLAINTEXT'"),
                refused(Map.of("kafka.bootstrapServers", "kafka"), "does not match pattern"),
                refused(Map.of("services.ingest.image.digest", "latest"), "does not match pattern"),
                refused(Map.of("oidc.console.cookieSecret", "short"), "minLength: got 5, want 32"),
                refused(Map.of("imagePullSecrets", List.of("name-alone")), "got string, want object"));
    }

    @ParameterizedTest
    @MethodSource({"missingOrContradicting", "againstTheSchema"})
    void says_what_is_wrong(Map<String, Object> overrides, String message) {
        assertThatThrownBy(() -> ChartRenderer.render(ChartRenderer.DEV, overrides))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void bears_what_a_parent_chart_puts_into_its_values() {
        // Given
        Map<String, Object> fromParent = Map.of("enabled", true, "global.storageClass", "fast", "global.other.key", 1);

        // Then
        assertThatCode(() -> ChartRenderer.render(ChartRenderer.DEV, fromParent))
                .doesNotThrowAnyException();
    }

    @Test
    void a_service_can_switch_off_and_empty_what_the_defaults_set() {
        // When
        Manifests chart = ChartRenderer.render(
                ChartRenderer.DEV,
                Map.of(
                        "services.ingest.podDisruptionBudget.enabled",
                        false,
                        "services.ingest.replicas",
                        0,
                        "services.ingest.topologySpread.keys",
                        List.of(),
                        "services.routing.sendsMail",
                        false));

        // Then
        assertThat(chart.ofKind("PodDisruptionBudget"))
                .extracting(KubernetesObject::name)
                .containsExactly("rel-baton-lifecycle", "rel-baton-routing", "rel-baton-scoring");
        KubernetesObject ingest = chart.only("Deployment", "rel-baton-ingest");
        assertThat(ingest.map("spec")).containsEntry("replicas", 0);
        assertThat(ingest.podSpec()).doesNotContainKey("topologySpreadConstraints");
        assertThat(chart.only("ConfigMap", "rel-baton-routing").map("data")).doesNotContainKey("QUARKUS_MAILER_HOST");
    }

    private static Arguments refused(Map<String, Object> overrides, String message) {
        return Arguments.of(overrides, message);
    }
}
