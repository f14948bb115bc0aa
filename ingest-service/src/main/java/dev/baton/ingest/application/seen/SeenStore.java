package dev.baton.ingest.application.seen;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The exact record of which ids were seen on which day; days are counted from 1970-01-01. */
public interface SeenStore {

    /** Writes ids down; those of a day written before stay. */
    Uni<Void> add(Map<Long, Set<UUID>> idsOfDays);

    /** Which of the ids stand under one of their days. */
    Uni<Set<UUID>> known(Map<UUID, List<Long>> daysOfIds);

    /**
     * Ids of a day in their order.
     *
     * @param after the last id of the page before, null for the first page
     */
    Uni<List<UUID>> page(long day, UUID after, int atMost);

    /** Empties what belongs to none of the days. */
    Uni<Void> keepOnly(Collection<Long> days);
}
