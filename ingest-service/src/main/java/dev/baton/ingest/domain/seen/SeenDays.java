package dev.baton.ingest.domain.seen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A filter for each of the last days; one is made when its day has its first id, and goes when the day is too long ago.
 * Days are counted from 1970-01-01.
 */
public final class SeenDays {

    private final int days;
    private final long bytesOfDay;
    private final Map<Long, BloomFilter> filters = new ConcurrentSkipListMap<>();

    /**
     * @param days  how many days are kept, today not counted
     * @param bytes memory of all filters together
     */
    public SeenDays(int days, long bytes) {
        this.days = days;
        this.bytesOfDay = bytes / (days + 2L); // yesterday's filter goes a little after midnight
    }

    /** Whether a day is one to be kept. */
    public boolean keeps(long day, long today) {
        return day >= today - days && day <= today + 1;
    }

    /** Adds ids of a day; of one that is not kept nothing. */
    public void add(long day, Collection<UUID> ids, long today) {
        if (keeps(day, today) && !ids.isEmpty()) {
            BloomFilter filter = filters.computeIfAbsent(day, any -> new BloomFilter(bytesOfDay));
            ids.forEach(filter::add);
        }
    }

    /** The days on which the id may have been seen: mostly none. */
    public List<Long> mayHaveSeen(UUID id) {
        List<Long> found = List.of();
        for (Map.Entry<Long, BloomFilter> filter : filters.entrySet()) {
            if (filter.getValue().mayHold(id)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(filter.getKey());
            }
        }
        return found;
    }

    /** Lets go of the days that are not kept. */
    public void forget(long today) {
        filters.keySet().removeIf(day -> !keeps(day, today));
    }
}
