package dev.baton.scoring.application;

/** There is no such model or version. */
public final class UnknownModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownModelException(String name) {
        super("There is no model '%s'; GET /v1/models lists them, GET /v1/models/{key}/versions their versions."
                .formatted(name));
    }
}
