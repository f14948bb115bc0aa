package dev.baton.kit.condition;

/** The thread that evaluates conditions was interrupted, since they took longer than whoever tried them out could wait. */
public final class EvaluationInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationInterruptedException() {
        super("the evaluation was interrupted");
    }
}
