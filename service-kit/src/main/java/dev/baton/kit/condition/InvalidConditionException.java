package dev.baton.kit.condition;

import java.util.List;
import java.util.stream.Collectors;

/** A document is not a condition; every fault that was found, not just the first. */
public final class InvalidConditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One fault.
     *
     * @param pointer JSON pointer (RFC 6901) to the offending value, from the root the caller named
     * @param message what is wrong and what would be right
     */
    public record Violation(String pointer, String message) {
        @Override
        public String toString() {
            return (pointer.isEmpty() ? "/" : pointer) + ": " + message;
        }
    }

    private final transient List<Violation> violations;

    public InvalidConditionException(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** The faults in the order of the document. */
    public List<Violation> violations() {
        return violations;
    }
}
