package dev.baton.ingest.domain.erasure;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What could be an identifier in a text of any form: JSON, sound or not, a row of a file, a query string.
 *
 * <p>Cut twice: at what separates fields, since an identifier may hold blanks, and at everything that identifiers rarely hold,
 * since a text may mention one in a sentence.
 */
final class Words {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 255;
    private static final Pattern FIELDS = Pattern.compile("[\"\\n\\r\\t,;|{}\\[\\]]+");
    private static final Pattern PIECES = Pattern.compile("[\\s\"',;|{}\\[\\]()<>=&?\\\\]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s:]+|[\\s:]+$");

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        FIELDS.splitAsStream(text).forEach(word -> add(words, word));
        PIECES.splitAsStream(text).forEach(word -> add(words, word));
        return words;
    }

    private static void add(Set<String> words, String word) {
        String bare = EDGES.matcher(word).replaceAll("");
        if (bare.length() >= SHORTEST && bare.length() <= LONGEST) {
            words.add(bare);
        }
    }
}
