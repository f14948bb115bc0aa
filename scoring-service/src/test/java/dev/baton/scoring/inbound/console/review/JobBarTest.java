package dev.baton.scoring.inbound.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.Job.State;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobBarTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aFullBarMeansItIsOver() {
        assertThat(bar(State.RUNNING, 1_200, 1_200L, null, false).percent()).isEqualTo(99);
        assertThat(bar(State.RUNNING, 300, 1_200L, null, false).percent()).isEqualTo(25);
        assertThat(bar(State.DONE, 1_200, 1_200L, null, false).percent()).isEqualTo(100);
        assertThat(bar(State.RUNNING, 300, null, null, false).percent()).isNull();
        assertThat(bar(State.RUNNING, 300, 1_200L, null, false).reach()).isEqualTo("300 of 1,200 leads");
    }

    @Test
    void whatFailedSaysWhatToDo() {
        assertThat(bar(State.FAILED, 5, 10L, "TimeoutException", false).trouble())
                .contains("TimeoutException", "Resume it", "id of this job");
        assertThat(bar(State.RUNNING, 5, 10L, "TimeoutException", false).trouble())
                .contains("tried again by itself");
        assertThat(bar(State.DONE, 10, 10L, null, false).trouble()).isNull();
    }

    @Test
    void oneThatIsEndingIsNotCancelledTwice() {
        // Given
        JobBar ending = bar(State.RUNNING, 5, 10L, null, true);

        // Then
        assertThat(ending.cancels()).isFalse();
        assertThat(ending.live()).isTrue();
        assertThat(ending.state()).isEqualTo("Ending");
        assertThat(ending.code())
                .isNotEqualTo(bar(State.RUNNING, 5, 10L, null, false).code());
    }

    @Test
    void thatItBeganIsNoReasonToLoadThePageAnewUnderAButton() {
        assertThat(bar(State.QUEUED, 0, null, null, false).code())
                .isEqualTo(bar(State.RUNNING, 5, 10L, null, false).code());
    }

    @Test
    void itLeadsToWhereItsFindingsAreShown() {
        assertThat(bar(State.DONE, 1, 1L, null, false).href())
                .startsWith("/console/models/default/versions/3/backtest?job=");
    }

    @Test
    void whatWasCancelledSaysWhatIsLeftOfIt() {
        assertThat(cancelled("LIFT_AUDIT", false).remains()).contains("not kept", "from the start");
        assertThat(cancelled("SUGGEST", false).remains()).contains("not kept", "from the start");
        assertThat(cancelled("RESCORE", false).remains()).contains("judged anew stays so");
        assertThat(cancelled("SHADOW", false).remains()).contains("stays");
        assertThat(cancelled("BACKTEST", true).remains()).contains("from where it ended");
        assertThat(bar(State.FAILED, 5, 10L, "TimeoutException", false).remains())
                .isNull();
    }

    @Test
    void whatEndedBecauseTheDraftWasEditedSaysSo() {
        // When
        JobBar ended = bar(State.CANCELLED, 5, 10L, "The draft was edited meanwhile. Start another.", false);

        // Then
        assertThat(ended.remains())
                .startsWith("The draft was edited meanwhile.")
                .contains("not kept");
        assertThat(ended.resumes()).isFalse();
    }

    private static JobBar bar(State state, long done, Long total, String error, boolean cancelled) {
        return JobBar.of(job("BACKTEST", state, done, total, error, cancelled), state == State.FAILED, NOW);
    }

    private static JobBar cancelled(String kind, boolean resumable) {
        return JobBar.of(job(kind, State.CANCELLED, 5, 10L, null, true), resumable, NOW);
    }

    private static Job job(String kind, State state, long done, Long total, String error, boolean cancelled) {
        return new Job(
                UUID.randomUUID(),
                kind,
                "default@3",
                "{}",
                state,
                done,
                total,
                null,
                null,
                error,
                error == null ? 0 : 5,
                cancelled,
                "mia",
                NOW,
                NOW,
                null);
    }
}
