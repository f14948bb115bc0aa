package dev.baton.scoring.application;

/** Somebody changed the version since the caller saw it. */
public final class VersionChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int revision;

    public VersionChangedException(int revision) {
        super("It was changed meanwhile and is at revision %d; read it again and repeat what still holds."
                .formatted(revision));
        this.revision = revision;
    }

    /** Its present revision. */
    public int revision() {
        return revision;
    }
}
