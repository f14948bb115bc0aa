package dev.baton.ingest.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.event.AcceptedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryRunReportTest {

    @Test
    void noExampleHoldsHalfAWord() {
        // Given: an address across the place where a long text is cut, and a word longer than any example
        DryRunReport report = new DryRunReport();
        report.add(List.of(identify(Map.of("note", "x".repeat(70) + ", vera@acme.example", "key", "k".repeat(90)))));

        // When
        DryRunReport.Summary summary = report.summary(List.of(), List.of(), Tally.NONE, true);

        // Then
        assertThat(summary.traits().get("note").examples()).containsExactly("x".repeat(70) + ",…");
        assertThat(summary.traits().get("key").examples()).containsExactly("…");
    }

    private static AcceptedEvent identify(Map<String, Object> traits) {
        return new AcceptedEvent(
                "m",
                "s",
                "identify",
                null,
                null,
                "u",
                null,
                null,
                traits,
                Map.of(),
                Map.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                100,
                List.of());
    }
}
