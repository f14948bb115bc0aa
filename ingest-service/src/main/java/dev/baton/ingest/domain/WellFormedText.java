package dev.baton.ingest.domain;

/** Whether a text can be stored and sent on: no NUL (PostgreSQL refuses it) and no half of a surrogate pair (UTF-8 can't). */
public final class WellFormedText {

    private WellFormedText() {}

    /** Whether the text is well-formed. */
    public static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
