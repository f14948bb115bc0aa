package dev.baton.scoring.domain.model;

import java.util.List;

/** A document is not a scoring model; every fault with its place as a JSON pointer. */
public final class InvalidModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public InvalidModelException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** The faults in the order they were found. */
    public List<String> faults() {
        return faults;
    }
}
