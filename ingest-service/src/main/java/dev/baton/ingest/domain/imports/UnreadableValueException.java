package dev.baton.ingest.domain.imports;

/** A value is not what its field says it is. Without a stack: files may hold millions of them. */
final class UnreadableValueException extends Exception {

    private static final long serialVersionUID = 1;

    private final RowErrorCode code;

    UnreadableValueException(RowErrorCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    RowErrorCode code() {
        return code;
    }
}
