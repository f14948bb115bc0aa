package dev.baton.lifecycle.domain;

import java.util.Objects;
import java.util.UUID;

/**
 * Which lead. Ordered, because leads of one batch are locked in this order so that two batches cannot wait for each
 * other.
 *
 * @param value the UUID that scoring gave
 */
public record LeadId(UUID value) implements Comparable<LeadId> {

    public LeadId {
        Objects.requireNonNull(value, "lead id is missing");
    }

    /**
     * Reads the textual form used on the wire.
     *
     * @throws IllegalArgumentException when the text is no UUID; the message names it
     */
    public static LeadId parse(String text) {
        try {
            return new LeadId(UUID.fromString(text));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IllegalArgumentException("lead id is not a UUID: " + text, e);
        }
    }

    /** By text, which is how PostgreSQL orders UUIDs; {@link UUID#compareTo} compares signed and would not. */
    @Override
    public int compareTo(LeadId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
