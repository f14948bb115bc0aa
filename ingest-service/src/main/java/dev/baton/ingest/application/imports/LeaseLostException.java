package dev.baton.ingest.application.imports;

/** The import is no longer this replica's to work on: another has it, somebody moved it, or the service stops. */
final class LeaseLostException extends RuntimeException {

    LeaseLostException() {
        super("the import is worked on elsewhere, or not at all", null, false, false);
    }
}
