package dev.baton.scoring.application.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReleaseLeadsTest {

    @Property(tries = 300)
    void noHourTellsMoreThanTheRate(@ForAll @IntRange(min = 1, max = 100_000) int rate) {
        // When
        Duration between = ReleaseLeads.between(rate);
        long turns = Duration.ofHours(1).toMillis() / between.toMillis();

        // Then
        assertThat(turns * ReleaseLeads.leadsATurn(rate)).isLessThanOrEqualTo(rate);
        assertThat(between).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }
}
