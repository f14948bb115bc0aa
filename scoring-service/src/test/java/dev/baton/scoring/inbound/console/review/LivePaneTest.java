package dev.baton.scoring.inbound.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LivePaneTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aRescoringThatFailedCanBeStoppedUntilItWas() {
        // Given
        ModelVersion shipped = ModelVersion.shipped("default", "key: default", new Approval("baton", NOW));
        ModelVersion silent =
                shipped.retired(new Approval("mia", NOW)).activated(Adoption.BACKFILL_SILENT, new Approval("mia", NOW));
        JobBar failed = JobBar.of(failed(), true, NOW);

        // Then
        assertThat(LivePane.of(silent, null, failed, null).stops()).isTrue();
        assertThat(LivePane.of(silent.adoptedForwardOnly(new Approval("mia", NOW)), null, failed, null)
                        .stops())
                .isFalse();
        assertThat(LivePane.of(silent, null, null, null).stops()).isFalse();
    }

    private static Job failed() {
        return new Job(
                UUID.randomUUID(),
                "RESCORE",
                "default",
                "{}",
                Job.State.FAILED,
                5,
                10L,
                null,
                null,
                "TimeoutException",
                5,
                false,
                "mia",
                NOW,
                NOW,
                NOW);
    }
}
