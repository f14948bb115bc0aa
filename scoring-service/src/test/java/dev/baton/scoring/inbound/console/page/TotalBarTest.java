package dev.baton.scoring.inbound.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.trial.PreviewModel.Preview;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.trial.Comparison;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TotalBarTest {

    @Test
    void aSampleIsScaledUpToAllLeads() {
        // Given
        Comparison comparison = new Comparison();
        comparison.add(UUID.randomUUID(), score(4_999), score(5_000), false, true, false);
        comparison.add(UUID.randomUUID(), score(0), score(140_000), false, true, false);

        // When
        List<TotalBar> bars = TotalBar.of(new Preview(1_000, comparison));

        // Then
        assertThat(bars).hasSize(21);
        assertThat(bars.getFirst()).isEqualTo(new TotalBar("0–5", 1_000, 0));
        assertThat(bars.get(1)).isEqualTo(new TotalBar("5–10", 0, 500));
        assertThat(bars.getLast()).isEqualTo(new TotalBar("100+", 0, 500));
    }

    private static Score score(long total) {
        return new Score(
                "m", 1, Instant.EPOCH, 0, total, 0, "A1", 0, true, true, List.of(), List.of(), List.of(), List.of());
    }
}
