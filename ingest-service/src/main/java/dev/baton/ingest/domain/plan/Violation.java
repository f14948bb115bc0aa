package dev.baton.ingest.domain.plan;

import java.util.Map;
import java.util.Objects;

/**
 * One way in which an event breaks its plan.
 *
 * @param kind    how
 * @param pointer JSON pointer inside the item
 * @param detail  in words: what was expected, what was found; never a value that was sent
 */
public record Violation(ViolationKind kind, String pointer, String detail) {
    public Violation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(detail, "detail");
    }

    /** As it stands in the context of an accepted event. */
    public Map<String, Object> toContext() {
        return Map.of("kind", kind.wireName(), "pointer", pointer, "detail", detail);
    }
}
