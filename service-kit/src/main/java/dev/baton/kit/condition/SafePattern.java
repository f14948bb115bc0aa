package dev.baton.kit.condition;

import com.google.re2j.Pattern;

/**
 * Compiles regular expressions of bounded size. RE2 searches in linear time, but unrolls {@code {n}}: a few nested
 * repetitions would need gigabytes before the first search.
 */
final class SafePattern {

    /** Characters of a pattern. */
    static final int LONGEST = 1_000;

    /** Instructions of a compiled pattern; the cost of a search is their number times the text's length. */
    static final int LARGEST = 1_000;

    private final String text;
    private int at;

    private SafePattern(String text) {
        this.text = text;
    }

    /**
     * Compiles.
     *
     * @throws IllegalArgumentException where it is no pattern or too large, with the reason
     */
    static Pattern compile(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The pattern is longer than " + LONGEST + " characters");
        }
        if (new SafePattern(text).size() > 2 * LARGEST) {
            throw tooLarge();
        }
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            if (pattern.programSize() > LARGEST) {
                throw tooLarge();
            }
            return pattern;
        } catch (com.google.re2j.PatternSyntaxException e) {
            throw new IllegalArgumentException("Not a regular expression (RE2 syntax): " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("The pattern is too large with its repetitions written out: at most "
                + LARGEST + " steps. Use smaller numbers in braces");
    }

    /** An upper bound of the pattern's size with its repetitions written out, up to the end of the group at hand. */
    private long size() {
        long sum = 0;
        long last = 0;
        while (at < text.length() && text.charAt(at) != ')') {
            char c = text.charAt(at++);
            switch (c) {
                case '\\' -> at++;
                case '[' -> skipClass();
                default -> {}
            }
            long times = c == '{' ? repetitions() : 0;
            if (times > 0) {
                sum += last * (times - 1);
                last *= times;
            } else {
                last = c == '(' ? size() : 1;
                sum += last;
            }
            sum = Math.min(sum, Integer.MAX_VALUE);
            last = Math.min(last, Integer.MAX_VALUE);
        }
        at++;
        return sum;
    }

    /** Reads {@code n}, or {@code n,m}, and the closing brace; 0 where the brace stands for itself. */
    private long repetitions() {
        int end = text.indexOf('}', at);
        String inside = end < 0 ? "" : text.substring(at, end);
        if (!inside.matches("\\d{1,5}(,\\d{0,5})?")) {
            return 0;
        }
        at = end + 1;
        int comma = inside.indexOf(',');
        String most = comma < 0 || comma == inside.length() - 1 ? inside.replace(",", "") : inside.substring(comma + 1);
        return Long.parseLong(most) + 1;
    }

    private void skipClass() {
        if (at < text.length() && text.charAt(at) == '^') {
            at++;
        }
        for (int first = at; at < text.length() && (text.charAt(at) != ']' || at == first); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
        at++;
    }
}
