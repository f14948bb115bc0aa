package dev.baton.scoring.domain.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Patterns as a person would say them: most only list words. {@code \b(ceo|[se]?vp|(co-?)?founder)\b} is {@code ceo, vp,
 * founder}. What says more than a list of words is left as it is.
 */
public final class PatternWords {

    private static final Pattern EDGES = Pattern.compile("\\\\b|^\\^|\\$$");
    private static final Pattern MAYBE_BLANK = Pattern.compile("\\[[^\\]]* [^\\]]*]\\?|( )\\?");
    private static final Pattern MAYBE = Pattern.compile("\\([^()|]*\\)\\?|\\[[^\\]]*]\\?|[\\w-]\\?");
    private static final Pattern DOT = Pattern.compile("\\\\\\.");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} &/.'-]+");

    private PatternWords() {}

    /** The words that it lists; empty where it says more. */
    public static Optional<List<String>> of(String pattern) {
        List<String> words = new ArrayList<>();
        for (String piece : alternatives(unwrapped(EDGES.matcher(pattern).replaceAll("")))) {
            String plain = EDGES.matcher(piece).replaceAll("");
            plain = MAYBE_BLANK.matcher(plain).replaceAll(" ");
            plain = MAYBE.matcher(plain).replaceAll("");
            plain = DOT.matcher(plain).replaceAll(".").strip();
            if (!WORDS.matcher(plain).matches() || plain.contains("..")) {
                return Optional.empty();
            }
            words.add(plain);
        }
        return Optional.of(List.copyOf(words));
    }

    /** Without brackets around the whole. */
    private static String unwrapped(String pattern) {
        return pattern.startsWith("(") && closing(pattern) == pattern.length() - 1
                ? pattern.substring(1, pattern.length() - 1)
                : pattern;
    }

    private static int closing(String pattern) {
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '(' ? 1 : pattern.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> alternatives(String pattern) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == '|' && depth == 0) {
                pieces.add(pattern.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(pattern.substring(from));
        return pieces;
    }
}
