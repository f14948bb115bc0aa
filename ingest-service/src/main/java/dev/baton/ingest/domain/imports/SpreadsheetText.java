package dev.baton.ingest.domain.imports;

import java.util.regex.Pattern;

/**
 * Values in CSV files that people open in a spreadsheet. A spreadsheet runs a cell that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return as a formula (OWASP: CSV injection); an apostrophe before it makes it
 * text. The import takes that apostrophe off again, so that {@code +49 30 123456} and {@code -5} come back unchanged:
 * {@code restored(neutral(text))} is {@code text} for every text.
 */
public final class SpreadsheetText {

    /** Apostrophes may stand before it: one more is added, so that one can be taken off. */
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r]");

    private static final Pattern NEUTRAL = Pattern.compile("^'+[=+\\-@\\t\\r]");
    private static final Pattern INSIDE = Pattern.compile("(?<=[,;\\t|\"\\r\\n])(?='*[=+\\-@])");

    private SpreadsheetText() {}

    /** Whether a spreadsheet would take the text for a formula, or the import would take an apostrophe off. */
    public static boolean needsApostrophe(String text) {
        return FORMULA.matcher(text).find();
    }

    /** The text as a cell that no spreadsheet runs. */
    public static String neutral(String text) {
        return needsApostrophe(text) ? "'" + text : text;
    }

    /**
     * The same where the text holds separators at which another program may cut it into cells. Not undone by
     * {@link #restored}: for text that can't be imported as it is.
     */
    public static String neutralInside(String text) {
        return neutral(INSIDE.matcher(text).replaceAll("'"));
    }

    /** The text of a cell before it was made neutral. */
    public static String restored(String cell) {
        return NEUTRAL.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
