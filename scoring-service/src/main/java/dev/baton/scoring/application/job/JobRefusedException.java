package dev.baton.scoring.application.job;

/** A job can't do what was asked of it; the message says why and what to do instead. */
public final class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobRefusedException(String message) {
        super(message);
    }
}
