package dev.baton.localstack.supervisor;

/** Why the suite does not start, in one line that says what to do. */
public final class StartRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public StartRefused(String line) {
        super(line);
    }
}
