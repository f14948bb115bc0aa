package dev.baton.scoring.domain.score;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many events each matcher counted, by the hour they happened in: all that a score needs of a lead's history.
 *
 * <p>Adding is commutative and merging is the sum, which is why order of arrival, batches and merges can't change a score.
 * An event must be added once; telling repetitions apart is the caller's. Mutable, for one thread.
 */
public final class Tally {

    private static final long HOUR = 3600;

    /** The counts of one matcher. */
    public static final class Counts {

        private final TreeMap<Long, Integer> byHour = new TreeMap<>();
        private Instant latestAt = Instant.EPOCH;

        /**
         * Adds events.
         *
         * @param hour   hours since the epoch
         * @param events how many happened in it
         */
        public void add(long hour, int events) {
            byHour.merge(hour, events, Math::addExact);
        }

        /** Notes when the newest of them happened. */
        public void seen(Instant at) {
            if (at.isAfter(latestAt)) {
                latestAt = at;
            }
        }

        /** Events by hour since the epoch, the earliest first. */
        public Map<Long, Integer> byHour() {
            return Collections.unmodifiableMap(byHour);
        }

        /** When the newest of them happened. */
        public Instant latestAt() {
            return latestAt;
        }

        /** How many happened from one hour to another, both included. */
        long between(long fromHour, long toHour) {
            long sum = 0;
            for (int events : byHour.subMap(fromHour, true, toHour, true).values()) {
                sum += events;
            }
            return sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counts counts && byHour.equals(counts.byHour) && latestAt.equals(counts.latestAt);
        }

        @Override
        public int hashCode() {
            return byHour.hashCode();
        }

        @Override
        public String toString() {
            return byHour + " until " + latestAt;
        }
    }

    private final Map<String, Counts> byKey = new TreeMap<>();

    /** The hour an instant lies in, counted since the epoch. */
    public static long hourOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), HOUR);
    }

    /** Counts one event for a matcher. */
    public void add(String key, Instant happenedAt) {
        Counts counts = counts(key);
        counts.add(hourOf(happenedAt), 1);
        counts.seen(happenedAt);
    }

    /** The counts of a matcher, to be filled when a tally is read from its store. */
    public Counts counts(String key) {
        return byKey.computeIfAbsent(key, any -> new Counts());
    }

    /** The counts of a matcher, null where it never counted. */
    Counts get(String key) {
        return byKey.get(key);
    }

    /** Adds all that another tally counted; the two must not share an event. */
    public void merge(Tally other) {
        other.byKey.forEach((key, theirs) -> {
            Counts mine = counts(key);
            theirs.byHour.forEach(mine::add);
            mine.seen(theirs.latestAt);
        });
    }

    /** The counts by matcher. */
    public Map<String, Counts> byKey() {
        return Collections.unmodifiableMap(byKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && byKey.equals(tally.byKey);
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.toString();
    }
}
