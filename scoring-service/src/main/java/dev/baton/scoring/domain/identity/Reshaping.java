package dev.baton.scoring.domain.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What has to change so that the stored leads become the people found: which lead each identifier belongs to from now on,
 * which leads end in others, which come to be, and which have to be counted again because only a part of them moved.
 */
public final class Reshaping {

    /**
     * Two leads are one.
     *
     * @param survivor goes on
     * @param absorbed ends in the survivor
     * @param reason   the weaker of the two by which they were known: what joined them
     */
    public record Merge(UUID survivor, UUID absorbed, Identifier.Kind reason) {}

    /**
     * A part of a lead is somebody else.
     *
     * @param from      the lead it was part of
     * @param separated the lead it is from now on
     * @param reason    its strongest kind of identifier
     */
    public record Split(UUID from, UUID separated, Identifier.Kind reason) {}

    private final Map<Identifier, UUID> before;
    private final Map<Identifier, UUID> leads = new TreeMap<>();
    private final Map<Identifier, UUID> elsewhere = new HashMap<>();
    private final Map<UUID, Person> persons = new TreeMap<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();
    private final Set<UUID> recount = new TreeSet<>();

    private Reshaping(Map<Identifier, UUID> before) {
        this.before = before;
    }

    /**
     * Plans the change.
     *
     * @param groups identifiers of one person each
     * @param before the lead each identifier belongs to so far; all identifiers of these leads are in the groups
     * @param stored those leads
     * @param elsewhere identifiers that nothing changes for, with their leads
     * @param newIds gives the ids of new leads, in ascending order
     */
    public static Reshaping of(
            Collection<Set<Identifier>> groups,
            Map<Identifier, UUID> before,
            Map<UUID, Person> stored,
            Map<Identifier, UUID> elsewhere,
            Supplier<UUID> newIds) {
        Reshaping reshaping = new Reshaping(before);
        reshaping.elsewhere.putAll(elsewhere);
        Map<UUID, Identifier> strongest = new HashMap<>();
        before.forEach((identifier, lead) -> strongest.merge(lead, identifier, (a, b) -> a.compareTo(b) < 0 ? a : b));
        groups.forEach(group -> reshaping.place(group, strongest, stored, newIds));
        reshaping.findParts();
        return reshaping;
    }

    /** The lead an identifier belongs to from now on. */
    public UUID lead(Identifier identifier) {
        UUID lead = leads.get(identifier);
        return lead == null ? elsewhere.get(identifier) : lead;
    }

    /** The people that were looked at, by their leads. */
    public Map<UUID, Person> persons() {
        return persons;
    }

    /** Leads that end in others. */
    public List<Merge> merges() {
        return merges;
    }

    /** Leads that came out of others. */
    public List<Split> splits() {
        return splits;
    }

    /** Leads of which a part came or went: their scores start from their events. */
    public Set<UUID> recount() {
        return recount;
    }

    /** By what a stored lead was recognised so far. */
    public Set<Identifier> before(UUID lead) {
        return of(before, lead);
    }

    /** By what a lead is recognised from now on. */
    public Set<Identifier> after(UUID lead) {
        return of(leads, lead);
    }

    private static Set<Identifier> of(Map<Identifier, UUID> owners, UUID lead) {
        Set<Identifier> own = new TreeSet<>();
        owners.forEach((identifier, owner) -> {
            if (owner.equals(lead)) {
                own.add(identifier);
            }
        });
        return own;
    }

    /** Identifiers that were not stored before with their leads, in their order. */
    public Map<Identifier, UUID> added() {
        Map<Identifier, UUID> added = new TreeMap<>(leads);
        added.keySet().removeAll(before.keySet());
        return added;
    }

    /** Stored identifiers that change hands, with their new leads, in their order. */
    public Map<Identifier, UUID> moved() {
        Map<Identifier, UUID> moved = new TreeMap<>(leads);
        moved.entrySet().removeIf(entry -> {
            UUID owner = before.get(entry.getKey());
            return owner == null || owner.equals(entry.getValue());
        });
        return moved;
    }

    private void place(
            Set<Identifier> group, Map<UUID, Identifier> strongest, Map<UUID, Person> stored, Supplier<UUID> newIds) {
        // a lead that falls apart goes on where its strongest identifier is
        List<UUID> kept = group.stream()
                .map(before::get)
                .filter(lead -> lead != null && group.contains(strongest.get(lead)))
                .distinct()
                .sorted(Comparator.comparing((UUID lead) -> !stored.get(lead).known())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        UUID survivor = kept.isEmpty() ? newIds.get() : kept.getFirst();
        group.forEach(identifier -> leads.put(identifier, survivor));
        persons.put(survivor, Person.of(survivor, group));
        for (UUID absorbed : kept.subList(Math.min(1, kept.size()), kept.size())) {
            Identifier.Kind one = strongest.get(survivor).kind();
            Identifier.Kind other = strongest.get(absorbed).kind();
            merges.add(new Merge(survivor, absorbed, one.compareTo(other) < 0 ? other : one));
        }
    }

    private void findParts() {
        Map<UUID, Set<UUID>> destinations = new TreeMap<>();
        before.forEach((identifier, lead) ->
                destinations.computeIfAbsent(lead, any -> new TreeSet<>()).add(leads.get(identifier)));
        Set<UUID> known = new HashSet<>(destinations.keySet());
        destinations.forEach((lead, to) -> {
            if (to.size() > 1) {
                recount.addAll(to);
                to.stream().filter(known::add).forEach(fresh -> splits.add(new Split(lead, fresh, kindOf(fresh))));
            }
        });
    }

    private Identifier.Kind kindOf(UUID lead) {
        return leads.entrySet().stream()
                .filter(entry -> entry.getValue().equals(lead))
                .map(entry -> entry.getKey().kind())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
