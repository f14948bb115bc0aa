package dev.baton.ingest.application.imports;

import java.util.List;

/** A mapping is not valid; says everything that is wrong with it. */
public final class InvalidMappingException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /**
     * One fault.
     *
     * @param pointer JSON pointer inside the mapping
     * @param detail  what is wrong
     */
    public record Fault(String pointer, String detail) {}

    public InvalidMappingException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
