package dev.baton.ingest.domain.erasure;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What could be an identifier in a text of any form: JSON, sound or not, a row of a file, a query string, a form.
 *
 * <p>Cut thrice: at what separates fields, since an identifier may hold blanks; at quotes and line ends only, since one may hold
 * what separates fields elsewhere; and at everything that identifiers rarely hold, since a text may mention one in a sentence. Read
 * thrice: as it stands, with the escapes of JSON resolved, and with those of addresses and forms resolved as well.
 */
final class Words {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 255;
    private static final Pattern STRINGS = Pattern.compile("[\"\\n\\r\\t]+");
    private static final Pattern FIELDS = Pattern.compile("[\"\\n\\r\\t,;|{}\\[\\]]+");
    private static final Pattern PIECES = Pattern.compile("[\\s\"',;|{}\\[\\]()<>=&?\\\\]+");
    private static final Pattern PAIRS = Pattern.compile("[\\s\"<>=&?#]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s:]+|[\\s:]+$");

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        addAll(words, text);
        String plain = Escapes.ofJson(text);
        if (!plain.equals(text)) {
            addAll(words, plain);
        }
        if (plain.indexOf('%') >= 0 || plain.indexOf('+') >= 0) {
            addAll(words, Escapes.ofAddresses(plain));
            // what stood between two separators is one value, whatever it holds once it is resolved; here a plus is a
            // blank
            PAIRS.splitAsStream(plain).forEach(value -> add(words, Escapes.ofAddresses(value.replace('+', ' '))));
        }
        return words;
    }

    private static void addAll(Set<String> words, String text) {
        STRINGS.splitAsStream(text).forEach(word -> add(words, word));
        FIELDS.splitAsStream(text).forEach(word -> add(words, word));
        PIECES.splitAsStream(text).forEach(word -> add(words, word));
    }

    private static void add(Set<String> words, String word) {
        String bare = EDGES.matcher(word).replaceAll("");
        if (bare.length() >= SHORTEST && bare.length() <= LONGEST) {
            words.add(bare);
        }
    }
}
