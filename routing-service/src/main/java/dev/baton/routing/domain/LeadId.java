package dev.baton.routing.domain;

import java.util.Objects;
import java.util.UUID;

/** Id of a lead; made by scoring. Wrapped so that it can't be handed over where another id is asked for. */
public record LeadId(UUID value) {

    public LeadId {
        Objects.requireNonNull(value, "LeadId needs a value");
    }

    /** Reads the text form that stands on the wire; refuses what is not a UUID. */
    public static LeadId of(String text) {
        return new LeadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
