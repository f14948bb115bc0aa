package dev.baton.localstack.imports;

/** A command cannot go on; the message is one line for a person, with what to do. */
public final class ImportStopped extends Exception {

    private static final long serialVersionUID = 1;

    public ImportStopped(String message) {
        super(message);
    }
}
