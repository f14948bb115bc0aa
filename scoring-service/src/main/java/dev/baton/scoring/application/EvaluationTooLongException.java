package dev.baton.scoring.application;

/** The evaluation of a model on trial took longer than whoever asked for it could wait. */
public final class EvaluationTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvaluationTooLongException() {
        super(
                "The evaluation of this version takes too long and was stopped. Make its free-form expressions (cel) and its"
                        + " patterns (matches) simpler, or try it on fewer leads.");
    }
}
