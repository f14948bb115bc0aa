package dev.baton.scoring.domain.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When each value was first seen, for the values seen earliest, up to a limit.
 *
 * <p>The limit loses nothing: a value falls out only when as many others were seen earlier, and these can only become
 * earlier still, so it could not come back by an event that it had before. Hence order, batches and merges change nothing
 * here either. Values are kept as hashes: they need no room, and what people typed stays out of the tally.
 */
public final class Distinct {

    private record Seen(long at, String value) implements Comparable<Seen> {
        @Override
        public int compareTo(Seen other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : value.compareTo(other.value);
        }
    }

    private static final long HOUR = 3_600_000;
    private static final int KEY_LENGTH = 12;

    private final int limit;
    private final Map<String, Long> firstSeen = new TreeMap<>();
    private final TreeSet<Seen> earliest = new TreeSet<>();
    private TreeMap<Long, Integer> byHour;

    Distinct(int limit) {
        this.limit = limit;
    }

    /** The key a value is kept by, null where there is no value. */
    static String key(Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(value.toString().strip().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** How many values count. */
    public int limit() {
        return limit;
    }

    /** Milliseconds since the epoch by value. */
    public Map<String, Long> firstSeen() {
        return Collections.unmodifiableMap(firstSeen);
    }

    /** Notes that a value was seen. */
    public void add(String value, long at) {
        Long known = firstSeen.get(value);
        if (known != null && known <= at) {
            return;
        }
        if (known != null) {
            earliest.remove(new Seen(known, value));
        }
        firstSeen.put(value, at);
        earliest.add(new Seen(at, value));
        if (earliest.size() > limit) {
            firstSeen.remove(earliest.pollLast().value());
        }
        byHour = null;
    }

    void merge(Distinct other) {
        other.firstSeen.forEach(this::add);
    }

    /** First events by hour since the epoch. */
    TreeMap<Long, Integer> byHour() {
        if (byHour == null) {
            byHour = new TreeMap<>();
            firstSeen.values().forEach(at -> byHour.merge(Math.floorDiv(at, HOUR), 1, Integer::sum));
        }
        return byHour;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distinct distinct && limit == distinct.limit && firstSeen.equals(distinct.firstSeen);
    }

    @Override
    public int hashCode() {
        return firstSeen.hashCode();
    }

    @Override
    public String toString() {
        return firstSeen.size() + " of " + limit;
    }
}
