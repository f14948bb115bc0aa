package dev.baton.scoring.domain.score;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        private Distinct distinct;

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

        /** From now on only the first event with each value counts. */
        public Distinct distinct(int values) {
            if (distinct == null) {
                distinct = new Distinct(values);
            }
            return distinct;
        }

        /** The values, null where every event counts. */
        public Distinct distinct() {
            return distinct;
        }

        /** Events that count by hour since the epoch, the earliest first. */
        public Map<Long, Integer> byHour() {
            return Collections.unmodifiableMap(hours());
        }

        /** When the newest of them happened. */
        public Instant latestAt() {
            return latestAt;
        }

        /** How many happened from one hour to another, both included. */
        long between(long fromHour, long toHour) {
            long sum = 0;
            for (int events : hours().subMap(fromHour, true, toHour, true).values()) {
                sum += events;
            }
            return sum;
        }

        /** The hour of the n-th newest event up to an hour, null where there are fewer. */
        Long hourOfNewest(long n, long upTo) {
            long left = n;
            for (Map.Entry<Long, Integer> hour :
                    hours().headMap(upTo, true).descendingMap().entrySet()) {
                left -= hour.getValue();
                if (left <= 0) {
                    return hour.getKey();
                }
            }
            return null;
        }

        /** The first hour with events after an hour, null where there is none. */
        Long hourAfter(long hour) {
            return hours().higherKey(hour);
        }

        private TreeMap<Long, Integer> hours() {
            return distinct == null ? byHour : distinct.byHour();
        }

        private void merge(Counts other) {
            other.byHour.forEach(this::add);
            if (other.distinct != null) {
                distinct(other.distinct.limit()).merge(other.distinct);
            }
            seen(other.latestAt);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counts counts
                    && byHour.equals(counts.byHour)
                    && latestAt.equals(counts.latestAt)
                    && Objects.equals(distinct, counts.distinct);
        }

        @Override
        public int hashCode() {
            return hours().hashCode();
        }

        @Override
        public String toString() {
            return hours() + " until " + latestAt;
        }
    }

    /** Begins the keys of what matchers could not decide; sorts before the keys of matchers, which are base64. */
    private static final String EXCEEDED = "!";

    private final TreeMap<String, Counts> byKey = new TreeMap<>();

    /** The hour an instant lies in, counted since the epoch. */
    public static long hourOf(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), HOUR);
    }

    /** When an hour begins. */
    static Instant startOf(long hour) {
        return Instant.ofEpochSecond(Math.multiplyExact(hour, HOUR));
    }

    /** Counts one event for a matcher. */
    public void add(String key, Instant happenedAt) {
        Counts counts = counts(key);
        counts.add(hourOf(happenedAt), 1);
        counts.seen(happenedAt);
    }

    /** Counts one event for a matcher that counts the first event of each value. */
    void add(String key, Instant happenedAt, String value, int values) {
        Counts counts = counts(key);
        counts.distinct(values).add(value, happenedAt.toEpochMilli());
        counts.seen(happenedAt);
    }

    /** Notes that a matcher could not decide within its budget whether it counts an event. */
    void exceed(String key, Instant happenedAt, Predicate<String> wanted) {
        if (wanted.test(EXCEEDED + key)) {
            add(EXCEEDED + key, happenedAt);
        }
    }

    /** Keys of the matchers that could not decide of some event within their budget; mostly empty. */
    Set<String> exceeded() {
        String first = byKey.isEmpty() ? null : byKey.firstKey();
        return first == null || !first.startsWith(EXCEEDED)
                ? Set.of()
                : byKey.headMap(EXCEEDED + Character.MAX_VALUE).keySet().stream()
                        .map(key -> key.substring(EXCEEDED.length()))
                        .collect(Collectors.toSet());
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
        other.byKey.forEach((key, theirs) -> counts(key).merge(theirs));
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
