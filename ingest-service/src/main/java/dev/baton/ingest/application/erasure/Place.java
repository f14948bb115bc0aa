package dev.baton.ingest.application.erasure;

import java.util.Optional;

/** Where ingest keeps what people sent, in the order it is looked through. */
public enum Place {
    /** Rejected items, whatever became of them. */
    REJECTIONS,
    /** E-mail events, held or released. */
    MAILS,
    /** Rows of imports that were refused. */
    IMPORT_ERRORS,
    /** What imports tell of their files: the report of a dry run with its examples, the reason of a failure. */
    IMPORT_REPORTS;

    /** The place after this one. */
    Optional<Place> next() {
        return ordinal() + 1 == values().length ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
