package dev.baton.ingest.domain.imports;

/**
 * Why a row was not imported, beside the codes that any item may get ({@link dev.baton.ingest.domain.RejectionCode}).
 * Public for ever; {@code docs/import.md} describes each and a test holds the page and this list together.
 */
public enum RowErrorCode {
    ROW_TOO_LARGE("The row is longer than one may be.", "Leave long texts out of the file, or link to them."),
    ENCODING_INVALID("The row is not in the file's character set.", "Save the file as UTF-8, or set format.charset."),
    QUOTE_UNBALANCED(
            "A quote is opened and never closed; reading went on at the next line.",
            "Double quotes inside quoted values, or set format.quote."),
    COLUMN_COUNT(
            "The row has another number of values than the header.",
            "Quote values that hold the delimiter, or set format.ragged where trailing values may be missing."),
    ROW_UNREADABLE("The row can't be read.", "Send one JSON object per line, or sound CSV."),
    KEY_MISSING("Every key column of the row is empty.", "Fill the key columns, or choose others."),
    NUMBER_INVALID("A value is no number.", "Mend it, replace it by values, or set onError to omit."),
    BOOLEAN_INVALID("A value is neither yes nor no.", "Mend it, replace it by values, or set onError to omit."),
    EMAIL_INVALID(
            "The e-mail address is malformed, or longer than 254 characters.",
            "Correct it, or set onError to omit to import the row without it."),
    TIME_INVALID("A value is no date or time in any of the formats.", "Name its format in formats, or mend it."),
    VALUE_REQUIRED("A required value is missing.", "Fill it, or don't require it."),
    OUTCOME_UNKNOWN("The outcome is none of won, lost and open.", "Add the value to won, lost or open."),
    TOO_MANY_EVENTS(
            "The row stands for more events than one row may.", "Map the count to a property in place of events."),
    FORGOTTEN(
            "The row is about somebody who asked to be forgotten after the file was uploaded.",
            "Leave the row out, here and where the file comes from.");

    private final String meaning;
    private final String remedy;

    RowErrorCode(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** What is wrong, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What to do, in one sentence. */
    public String remedy() {
        return remedy;
    }
}
