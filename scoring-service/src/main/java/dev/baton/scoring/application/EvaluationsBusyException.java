package dev.baton.scoring.application;

/** So many evaluations of models on trial wait already that another would not be served in time. */
public final class EvaluationsBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationsBusyException() {
        super("Too many evaluations of drafts run at the same time. Try again in some seconds.");
    }
}
