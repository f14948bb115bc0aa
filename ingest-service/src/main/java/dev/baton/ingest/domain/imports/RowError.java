package dev.baton.ingest.domain.imports;

import java.util.Objects;

/**
 * One thing wrong with a row.
 *
 * @param code   name of a {@link RowErrorCode} or {@link dev.baton.ingest.domain.RejectionCode}
 * @param column the column (or the field of the call) it is about; empty for the row as a whole
 * @param detail the reason and the remedy in words, never a value of the row
 */
public record RowError(String code, String column, String detail) {
    public RowError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(detail, "detail");
    }

    /** An error of the row as a whole. */
    public static RowError of(RowErrorCode code) {
        return of(code, "");
    }

    /** An error of a column. */
    public static RowError of(RowErrorCode code, String column) {
        return new RowError(code.name(), column, code.meaning() + " " + code.remedy());
    }
}
