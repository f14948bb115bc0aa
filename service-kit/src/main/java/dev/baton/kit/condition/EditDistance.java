package dev.baton.kit.condition;

import java.util.Locale;

/** How many single-character edits lie between two words, case aside: the measure behind "did you mean". */
public final class EditDistance {

    private EditDistance() {}

    /** Insertions, deletions and substitutions that make one word the other. */
    public static int between(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = nextRow(a.charAt(i - 1), i, b, previous);
        }
        return previous[b.length()];
    }

    private static int[] nextRow(char c, int row, String b, int[] previous) {
        int[] current = new int[b.length() + 1];
        current[0] = row;
        for (int j = 1; j <= b.length(); j++) {
            int substituted = previous[j - 1] + (c == b.charAt(j - 1) ? 0 : 1);
            current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
        }
        return current;
    }
}
