package dev.baton.kit.condition;

/** Text compared without regard to case and surrounding blanks, in place: no copies are made. */
final class Texts {

    /** Characters of a text that are searched; what lies behind them is not looked at. */
    static final int SEARCHED = 10_000;

    private Texts() {}

    /** The value as text; null for what has no text of its own, such as a map. */
    static String of(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case null, default -> null;
        };
    }

    static String bounded(String text) {
        return text.length() <= SEARCHED ? text : text.substring(0, SEARCHED);
    }

    static boolean equal(String text, String operand) {
        if (text == null) {
            return false;
        }
        int start = start(text);
        int length = end(text, start) - start;
        return length == operand.length() && text.regionMatches(true, start, operand, 0, length);
    }

    static boolean contains(String text, String operand) {
        if (text == null) {
            return false;
        }
        int last = text.length() - operand.length();
        for (int from = 0; from <= last; from++) {
            if (text.regionMatches(true, from, operand, 0, operand.length())) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(String text, String operand) {
        return text != null && text.regionMatches(true, start(text), operand, 0, operand.length());
    }

    static boolean endsWith(String text, String operand) {
        if (text == null) {
            return false;
        }
        int end = end(text, start(text));
        return text.regionMatches(true, end - operand.length(), operand, 0, operand.length());
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int end(String text, int start) {
        int end = text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
