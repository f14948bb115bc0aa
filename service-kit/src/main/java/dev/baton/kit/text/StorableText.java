package dev.baton.kit.text;

/** Checks whether a text can be stored and sent on: no NUL (PostgreSQL refuses it), no half of a surrogate pair (UTF-8 can't). */
public final class StorableText {

    private StorableText() {}

    /** Whether the text can be stored. */
    public static boolean isStorable(String text) {
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
