package dev.baton.routing.domain;

import java.util.Objects;
import java.util.UUID;

/** Id of one lead given to one rep. Wrapped so that it can't be handed over where another id is asked for. */
public record AssignmentId(UUID value) {

    public AssignmentId {
        Objects.requireNonNull(value, "AssignmentId needs a value");
    }

    /** Reads the text form that stands on the wire; refuses what is not a UUID. */
    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
