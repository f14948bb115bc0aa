package dev.baton.ingest.outbound.kafka;

import dev.baton.ingest.application.LiveEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last records that passed, bounded in number and in bytes. */
final class RecentRecords {

    private static final int MOST = 500;
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private record Kept(LiveEvent event, int bytes) {}

    private final Deque<Kept> kept = new ArrayDeque<>();
    private long bytes;

    synchronized void add(LiveEvent event, int size) {
        kept.addLast(new Kept(event, size));
        bytes += size;
        while (kept.size() > MOST || (bytes > MOST_BYTES && kept.size() > 1)) {
            bytes -= kept.removeFirst().bytes();
        }
    }

    synchronized void clear() {
        kept.clear();
        bytes = 0;
    }

    synchronized List<LiveEvent> newestFirst() {
        List<LiveEvent> events = new ArrayList<>(kept.size());
        kept.descendingIterator().forEachRemaining(one -> events.add(one.event()));
        // partitions are read one after the other: their order is not that of the events
        events.sort(Comparator.comparing(LiveEvent::at).reversed());
        return events;
    }

    synchronized Optional<LiveEvent> at(String position) {
        return kept.stream()
                .map(Kept::event)
                .filter(event -> event.position().equals(position))
                .findFirst();
    }
}
