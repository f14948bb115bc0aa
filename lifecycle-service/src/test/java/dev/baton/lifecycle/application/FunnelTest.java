package dev.baton.lifecycle.application;

import static dev.baton.lifecycle.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.lifecycle.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void aRecycledLeadStillCountsAsAnMql() {
        // Given
        Map<Stage, Long> standing = Map.of(Stage.LEAD, 6L, Stage.RECYCLED, 3L, Stage.SQL, 1L);
        Map<Stage, Long> furthest = Map.of(Stage.LEAD, 6L, Stage.MQL, 3L, Stage.SQL, 1L);

        // When
        Funnel funnel = Funnel.of(standing, furthest, NOON);

        // Then
        assertThat(funnel.leads()).isEqualTo(10);
        assertThat(reached(funnel, Stage.MQL).count()).isEqualTo(4);
        assertThat(reached(funnel, Stage.MQL).shareOfLeads()).isEqualByComparingTo("0.4");
        assertThat(reached(funnel, Stage.SQL).shareOfPrevious()).isEqualByComparingTo("0.25");
    }

    @Test
    void anEmptyFunnelHasNoShares() {
        // When
        Funnel funnel = Funnel.of(Map.of(), Map.of(), NOON);

        // Then
        assertThat(reached(funnel, Stage.CUSTOMER).shareOfPrevious()).isEqualByComparingTo("0");
    }

    private static Funnel.ReachedCount reached(Funnel funnel, Stage stage) {
        return funnel.reached().stream()
                .filter(count -> count.stage() == stage)
                .findFirst()
                .orElseThrow();
    }
}
