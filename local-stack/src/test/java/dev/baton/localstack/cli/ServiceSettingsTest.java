package dev.baton.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceSettingsTest {

    @Test
    void readsServiceKeyAndValueAndTheLaterOneWins() {
        // When
        var settings = ServiceSettings.parse(List.of("routing:A_B=1", "routing:A_B=http://x?y=z", "ingest:C="));

        // Then
        assertThat(settings).isEqualTo(Map.of("routing", Map.of("A_B", "http://x?y=z"), "ingest", Map.of("C", "")));
    }

    @Test
    void refusesAnotherNotationAndShowsTheRightOne() {
        // Then
        assertThatThrownBy(() -> ServiceSettings.parse(List.of("A=1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERVICE:KEY=VALUE")
                .hasMessageContaining("A=1");
    }
}
