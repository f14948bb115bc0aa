package dev.baton.scoring.application.activation;

/** Nobody was shown what the activation would do, or too long ago, or the version was another then. */
public final class ProjectionRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProjectionRequiredException() {
        super("Look first what it would do: send the same with \"dryRun\": true, then the answer's projection within an"
                + " hour.");
    }
}
