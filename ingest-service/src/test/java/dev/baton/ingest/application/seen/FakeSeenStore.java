package dev.baton.ingest.application.seen;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The record in memory; can be away, and counts how often it was asked. */
public final class FakeSeenStore implements SeenStore {

    final Map<Long, TreeSet<UUID>> days = new HashMap<>();
    Supplier<Uni<Set<UUID>>> broken;
    int asked;

    @Override
    public Uni<Void> add(Map<Long, Set<UUID>> idsOfDays) {
        idsOfDays.forEach(
                (day, ids) -> days.computeIfAbsent(day, any -> new TreeSet<>()).addAll(ids));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Set<UUID>> known(Map<UUID, List<Long>> daysOfIds) {
        asked++;
        return broken != null
                ? broken.get()
                : Uni.createFrom()
                        .item(daysOfIds.entrySet().stream()
                                .filter(asked ->
                                        asked.getValue().stream().anyMatch(day -> of(day).contains(asked.getKey())))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<UUID>> page(long day, UUID after, int atMost) {
        return Uni.createFrom()
                .item(of(day).stream()
                        .filter(id -> after == null || id.compareTo(after) > 0)
                        .limit(atMost)
                        .toList());
    }

    @Override
    public Uni<Void> keepOnly(Collection<Long> kept) {
        days.keySet().retainAll(kept);
        return Uni.createFrom().voidItem();
    }

    private TreeSet<UUID> of(long day) {
        return days.getOrDefault(day, new TreeSet<>());
    }
}
