package dev.baton.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.scoring.application.DraftEvaluations.Lane;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DraftEvaluationsTest {

    @Test
    void evaluationsRunOnAThreadOfTheLane() {
        // When
        String thread = new Lane("lane", 1, 1, Duration.ofSeconds(10))
                .run(() -> Thread.currentThread().getName())
                .await()
                .indefinitely();

        // Then
        assertThat(thread).isEqualTo("lane");
    }

    @Test
    void anEvaluationIsRefusedWhenTooManyWait() {
        // Given
        Lane lane = new Lane("lane", 1, 1, Duration.ofSeconds(10));
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Boolean> running = lane.run(() -> waited(release)).subscribeAsCompletionStage();
        CompletableFuture<Boolean> waiting = lane.run(() -> waited(release)).subscribeAsCompletionStage();

        // Then
        assertThatThrownBy(() -> lane.run(() -> true).await().indefinitely())
                .isInstanceOf(EvaluationsBusyException.class);
        release.countDown();
        assertThat(running.join()).isTrue();
        assertThat(waiting.join()).isTrue();
    }

    @Test
    void anEvaluationThatTakesTooLongIsInterruptedAndFreesItsThread() {
        // Given
        Lane lane = new Lane("lane", 1, 1, Duration.ofMillis(50));
        CountDownLatch never = new CountDownLatch(1);

        // Then
        assertThatThrownBy(() -> lane.run(() -> waited(never)).await().indefinitely())
                .isInstanceOf(EvaluationTooLongException.class);
        Awaitility.await()
                .ignoreExceptions()
                .until(() -> lane.run(() -> true).await().indefinitely());
    }

    @Test
    void aFailedEvaluationFailsWithItsOwnReason() {
        assertThatThrownBy(() -> new Lane("lane", 1, 1, Duration.ofSeconds(10))
                        .run(() -> {
                            throw new IllegalStateException("reason");
                        })
                        .await()
                        .indefinitely())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("reason");
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
