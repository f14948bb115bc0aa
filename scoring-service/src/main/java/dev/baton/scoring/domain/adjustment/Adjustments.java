package dev.baton.scoring.domain.adjustment;

import dev.baton.scoring.domain.adjustment.Adjustment.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The adjustments of a lead, in the order they were made; the same for every order in which they were learned.
 *
 * @param all each once
 */
public record Adjustments(List<Adjustment> all) {

    private static final Comparator<Adjustment> BY_TIME =
            Comparator.comparing(Adjustment::at).thenComparing(Adjustment::id);

    /** None. */
    public static final Adjustments NONE = new Adjustments(List.of());

    /**
     * What they do to a total.
     *
     * @param added  points beside those of the rules
     * @param pinned the total, null where none is pinned
     */
    public record Effect(long added, Long pinned) {

        /** The total of a lead that the rules give so many points; never below nothing. */
        public long on(long automatic) {
            return pinned != null ? pinned : Math.max(0, automatic + added);
        }
    }

    public Adjustments {
        all = all.stream().distinct().sorted(BY_TIME).toList();
    }

    /** Those that count at an instant. */
    public List<Adjustment> inForce(Instant asOf) {
        return all.stream().filter(one -> one.inForce(asOf)).toList();
    }

    /** The one that holds the total at an instant. */
    public Optional<Adjustment> pin(Instant asOf) {
        return inForce(asOf).reversed().stream()
                .filter(one -> one.kind() == Kind.PIN)
                .findFirst();
    }

    /** What they do at an instant. */
    public Effect effect(Instant asOf) {
        long added = inForce(asOf).stream()
                .filter(one -> one.kind() == Kind.ADD)
                .mapToLong(Adjustment::points)
                .sum();
        return new Effect(added, pin(asOf).map(Adjustment::points).orElse(null));
    }

    /** When the next of those in force expires. */
    public Optional<Instant> nextEnd(Instant asOf) {
        return inForce(asOf).stream()
                .map(Adjustment::expiresAt)
                .filter(end -> end != null)
                .min(Comparator.naturalOrder());
    }

    /** Whether one of them ended by an instant. */
    public boolean anyOver(Instant asOf) {
        return all.stream().anyMatch(one -> one.over(asOf));
    }

    /** Those that did not end by an instant. */
    public Adjustments without(Instant endedBy) {
        return anyOver(endedBy)
                ? new Adjustments(all.stream().filter(one -> !one.over(endedBy)).toList())
                : this;
    }

    /** All of both. */
    public Adjustments with(Adjustments more) {
        List<Adjustment> both = new ArrayList<>(all);
        both.addAll(more.all);
        return more.all.isEmpty() ? this : new Adjustments(both);
    }
}
