package dev.baton.scoring.application;

/** Another batch met the same new person at the same moment and was first; the whole batch starts over and finds it. */
public final class IdentityRacedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdentityRacedException() {
        super("another batch was first to write an identifier");
    }
}
