package dev.baton.scoring.domain.lead;

import dev.baton.contracts.event.TraitSize;
import dev.baton.scoring.domain.lead.Profile.Trait;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The newest value of each name, within {@link ProfileLimits}.
 *
 * <p>A value that is too large for its trait is not kept. Beyond the limits of the lead the traits are kept in a fixed order, up to the
 * first one that does not fit any more; that one and all after it are left out for good. Since sizes only grow (of each trait
 * the largest value counts), a trait that is left out can never fit again, so nothing that was dropped is ever needed. What is
 * {@linkplain #leftOut() left out} is recorded. Not safe for several threads.
 */
final class KeptTraits {

    private final ProfileLimits limits;
    private final NavigableMap<String, Trait> newest = new TreeMap<>();
    private final Map<String, Integer> largest = new HashMap<>();
    private final LeftOut leftOut = new LeftOut();
    private String cutAt;
    private int bytes;

    KeptTraits(ProfileLimits limits) {
        this.limits = limits;
    }

    /** Takes a value unless a newer one of the same name is known, or it is beyond the limits. */
    void learn(String name, Trait trait) {
        learn(name, trait, TraitSize.of(name, trait.value()));
    }

    /** @param size bytes of the largest value that the trait ever had, that one included */
    void learn(String name, Trait trait, int size) {
        if (size > limits.mostBytesOf(name) || isCut(name)) {
            leftOut.add(name);
            return;
        }
        Trait known = newest.get(name);
        if (known == null || trait.isNewerThan(known)) {
            newest.put(name, trait);
        }
        int before = largest.getOrDefault(name, 0);
        if (size > before) {
            largest.put(name, size);
            bytes += size - before;
        }
        if (newest.size() > limits.mostTraits() || bytes > limits.mostBytes()) {
            cut();
        }
    }

    /** Takes all that others hold. */
    void merge(KeptTraits other) {
        other.newest.forEach((name, trait) -> learn(name, trait, other.largest.get(name)));
        leftOut(other.cutAt, other.leftOut.names(), other.leftOut.more());
    }

    /** Takes over what others left out. */
    void leftOut(String otherCutAt, Iterable<String> names, boolean more) {
        leftOut.addAll(names, more);
        if (otherCutAt != null && !isCut(otherCutAt)) {
            cutAt(otherCutAt);
        }
    }

    LeftOut leftOut() {
        return leftOut;
    }

    /** The first trait in the order of keeping that did not fit; null while all do. */
    String cutAt() {
        return cutAt;
    }

    /** Bytes of the largest value that a kept trait ever had. */
    int largest(String name) {
        return largest.get(name);
    }

    /** Every value by name, read-only. */
    NavigableMap<String, Trait> newest() {
        return Collections.unmodifiableNavigableMap(newest);
    }

    private boolean isCut(String name) {
        return cutAt != null && ProfileLimits.ORDER.compare(name, cutAt) >= 0;
    }

    /** Finds the first trait that does not fit. */
    private void cut() {
        int count = 0;
        int sum = 0;
        for (String name : newest.keySet().stream().sorted(ProfileLimits.ORDER).toList()) {
            count++;
            sum += largest.get(name);
            if (count > limits.mostTraits() || sum > limits.mostBytes()) {
                cutAt(name);
                return;
            }
        }
    }

    private void cutAt(String first) {
        cutAt = first;
        newest.keySet().removeIf(name -> {
            if (!isCut(name)) {
                return false;
            }
            bytes -= largest.remove(name);
            leftOut.add(name);
            return true;
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptTraits kept
                && newest.equals(kept.newest)
                && largest.equals(kept.largest)
                && leftOut.equals(kept.leftOut)
                && Objects.equals(cutAt, kept.cutAt);
    }

    @Override
    public int hashCode() {
        return newest.hashCode();
    }
}
