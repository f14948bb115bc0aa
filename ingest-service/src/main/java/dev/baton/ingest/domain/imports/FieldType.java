package dev.baton.ingest.domain.imports;

/** What a value becomes. */
public enum FieldType {
    /** The text as it stands; in JSON lines the value as it stands. */
    ANY,
    TEXT,
    NUMBER,
    BOOLEAN,
    /** ISO-8601 date. */
    DATE,
    /** ISO-8601 instant. */
    TIME
}
