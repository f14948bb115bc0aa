package dev.baton.localstack.imports;

/** The import cannot go on; the message is one line for a person, with what to do. */
final class ImportStopped extends Exception {

    private static final long serialVersionUID = 1;

    ImportStopped(String message) {
        super(message);
    }
}
