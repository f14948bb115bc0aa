package dev.baton.ingest.outbound.schema;

/** JSON pointers, built step by step. */
final class Pointers {

    private static final int LONGEST = 300;
    private static final int LONGEST_EXCERPT = 100;

    private Pointers() {}

    /** The pointer to a member of the value at a pointer, bounded. */
    static String at(String pointer, String name) {
        String whole = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        return whole.length() <= LONGEST ? whole : cut(whole, LONGEST);
    }

    /** A text, bounded. */
    static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : cut(text, LONGEST_EXCERPT) + "…";
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
