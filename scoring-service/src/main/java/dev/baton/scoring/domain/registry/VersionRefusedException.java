package dev.baton.scoring.domain.registry;

/** A version can't do what was asked of it; the message says what it can. */
public final class VersionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionRefusedException(String message) {
        super(message);
    }
}
