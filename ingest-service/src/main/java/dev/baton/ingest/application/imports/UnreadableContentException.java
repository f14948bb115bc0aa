package dev.baton.ingest.application.imports;

/** The file can't be read (on); the message says why and what to do. */
public final class UnreadableContentException extends RuntimeException {

    private final String code;

    public UnreadableContentException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** Stable code. */
    public String code() {
        return code;
    }
}
