package dev.baton.routing.domain;

import java.util.Objects;
import java.util.UUID;

/** Id of a sales rep. Wrapped so that it can't be handed over where another id is asked for. */
public record RepId(UUID value) {

    public RepId {
        Objects.requireNonNull(value, "RepId needs a value");
    }

    /** Reads the text form that stands on the wire; refuses what is not a UUID. */
    public static RepId of(String text) {
        return new RepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
