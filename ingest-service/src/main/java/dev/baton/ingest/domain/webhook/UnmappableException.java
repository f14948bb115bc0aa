package dev.baton.ingest.domain.webhook;

/** A payload that a mapping can't make calls of. */
public final class UnmappableException extends Exception {

    private final String pointer;

    /**
     * @param pointer JSON pointer into the payload, to what is missing or unusable; empty for the payload as a whole
     * @param message what is wrong
     */
    public UnmappableException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** JSON pointer into the payload. */
    public String pointer() {
        return pointer;
    }
}
