package dev.baton.contracts;

import java.util.List;

/**
 * How long texts and lists in messages may be. The records apply the limits themselves, so that no message can grow beyond
 * what its JSON Schema says; a test derives the largest size of every message from the schemas.
 */
public final class Bounds {

    /** Characters of an identifier. */
    public static final int ID = 255;

    /** Characters of an e-mail address. */
    public static final int EMAIL = 320;

    /** Characters of a code from a fixed list. */
    public static final int CODE = 40;

    /** Characters of a name, title, place or key. */
    public static final int LABEL = 200;

    /** Characters of a sentence. */
    public static final int SENTENCE = 500;

    /** Characters of a note that a person wrote. */
    public static final int NOTE = 2_000;

    /** Ids of criteria that hold. */
    public static final int CRITERIA = 50;

    /** Lines of a score's breakdown. */
    public static final int CONTRIBUTIONS = 50;

    /** Lines of a timeline. */
    public static final int ACTIVITIES = 20;

    /** Pieces of evidence about an event. */
    public static final int EVIDENCE = 20;

    /** Fingerprints of one kind in one message; who has more identifiers is erased with several messages. */
    public static final int FINGERPRINTS = 1_000;

    private Bounds() {}

    /** The text, or its beginning with an ellipsis where it is longer; null stays null. */
    public static String cut(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The identifier, or null where it is longer: a part of it would be another one. */
    public static String whole(String identifier, int most) {
        return identifier == null || identifier.length() <= most ? identifier : null;
    }

    /** The list, or its first elements where it is longer; null stays null. */
    public static <T> List<T> first(List<T> list, int most) {
        return list == null || list.size() <= most ? list : List.copyOf(list.subList(0, most));
    }

    /** The first texts of a list, each {@linkplain #cut cut}; null stays null. */
    public static List<String> cutAll(List<String> texts, int mostTexts, int mostCharacters) {
        List<String> first = first(texts, mostTexts);
        return first == null || first.stream().allMatch(text -> text.length() <= mostCharacters)
                ? first
                : first.stream().map(text -> cut(text, mostCharacters)).toList();
    }
}
