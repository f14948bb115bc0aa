package dev.baton.localstack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.localstack.supervisor.UpSettings.JvmProfile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpSettingsTest {

    @Test
    void oneOffsetShiftsEveryPortAndTheIssuer() {
        // When
        Ports ports = new Ports(20_000);

        // Then
        assertThat(ports.byName())
                .containsEntry("kafka", 29_092)
                .containsEntry("postgres", 25_432)
                .containsEntry("keycloak", 28_080)
                .containsEntry("routing", 28_084);
        assertThat(ports.byName().values()).doesNotHaveDuplicates();
        assertThat(ports.issuer()).isEqualTo("http://localhost:28080/realms/baton");
    }

    @Test
    void anOffsetThatLeavesTheRangeOfPortsIsRefused() {
        // Then
        assertThatThrownBy(() -> new Ports(60_000)).hasMessageContaining("60000");
    }

    @Test
    void aServiceGetsItsOwnDatabaseAndWhatTheDeveloperSetWins() {
        // Given
        UpSettings settings = settings(Map.of("routing", Map.of("QUARKUS_PROFILE", "staging", "EXTRA", "1")));

        // When
        var routing = ServiceEnvironment.of(RelayService.ROUTING, settings);
        var scoring = ServiceEnvironment.of(RelayService.SCORING, settings);

        // Then
        assertThat(routing)
                .containsEntry("BATON_DATABASE_NAME", "routing")
                .containsEntry("QUARKUS_PROFILE", "staging")
                .containsEntry("EXTRA", "1");
        assertThat(scoring)
                .containsEntry("BATON_DATABASE_NAME", "scoring")
                .containsEntry("QUARKUS_PROFILE", "local")
                .doesNotContainKey("EXTRA");
    }

    @Test
    void aServiceThatDoesNotExistIsRefusedByName() {
        // Then
        assertThatThrownBy(() -> settings(Map.of("billing", Map.of("A", "1"))))
                .hasMessageContaining("billing")
                .hasMessageContaining("routing");
    }

    @Test
    void whatADeveloperReadsAtLastNamesTheShiftedPorts() {
        // When
        String text = String.join("\n", Welcome.lines(new Ports(1_000)));

        // Then
        assertThat(text)
                .contains(
                        "http://localhost:9084/console",
                        "http://localhost:9082/console",
                        "http://localhost:9081/console")
                .contains("http://localhost:9081/v1/track")
                .doesNotContain("{routing}");
    }

    private static UpSettings settings(Map<String, Map<String, String>> environment) {
        return new UpSettings(
                Path.of("/tree"),
                Path.of("/tree/.baton"),
                new Ports(0),
                false,
                true,
                false,
                false,
                JvmProfile.DEVELOPMENT,
                environment,
                Map.of());
    }
}
