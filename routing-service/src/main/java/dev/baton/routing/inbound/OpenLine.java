package dev.baton.routing.inbound;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps a line to a listener open with a sign of life now and every few seconds, and ends it when the source ends: at
 * shutdown, so that an open page does not hold the process up.
 */
public final class OpenLine {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private OpenLine() {}

    /** The source's items with beats between them. */
    public static <T> Multi<T> of(Multi<T> source, Supplier<T> beat) {
        Multi<Optional<T>> beats =
                Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop().map(tick -> Optional.of(beat.get()));
        Multi<Optional<T>> items = source.map(Optional::of).onCompletion().continueWith(Optional.empty());
        return Multi.createBy()
                .merging()
                .streams(beats, items)
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }
}
