package dev.baton.kit.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatTest {

    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void whatFailsOrThrowsIsDoneAgain() {
        // Given
        AtomicInteger turns = new AtomicInteger();

        // When
        Cancellable repeating = Repeat.every(SHORT, SHORT, "test", () -> switch (turns.getAndIncrement()) {
            case 0 -> throw new IllegalStateException("thrown");
            case 1 -> Uni.createFrom().failure(new IllegalStateException("failed"));
            default -> Uni.createFrom().voidItem();
        });

        // Then
        await().until(() -> turns.get() > 3);
        repeating.cancel();
    }

    @Test
    void aTurnUnderWayIsTheOnlyOneAndNoneFollowsTheEnd() {
        // Given
        Queue<UniEmitter<?>> underWay = new ConcurrentLinkedQueue<>();
        AtomicInteger ticks = new AtomicInteger();
        Cancellable clock = Repeat.every(SHORT, "clock", () -> Uni.createFrom().item(ticks.incrementAndGet()));

        // When
        Cancellable repeating =
                Repeat.every(SHORT, "test", () -> Uni.createFrom().emitter(underWay::add));
        await().until(() -> underWay.size() == 1);
        int then = ticks.get();
        await().until(() -> ticks.get() > then + 20);

        // Then
        assertThat(underWay).hasSize(1);
        underWay.peek().complete(null);
        await().until(() -> underWay.size() == 2);
        repeating.cancel();
        underWay.forEach(turn -> turn.complete(null));
        int end = ticks.get();
        await().until(() -> ticks.get() > end + 20);
        assertThat(underWay).hasSize(2);
        clock.cancel();
    }
}
