package dev.baton.contracts.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How many bytes a trait takes, about as JSON: ingest and scoring measure alike, and equal traits have equal sizes. */
public final class TraitSize {

    /** Most bytes of one trait, its name included; ingest rejects and scoring leaves out what is larger. */
    public static final int LARGEST = 8 * 1024;

    private static final int OF_A_NUMBER = 20;
    private static final int OF_A_WORD = 5;

    private TraitSize() {}

    /** Bytes of a trait with its name. */
    public static int of(String name, Object value) {
        return ofText(name) + of(value);
    }

    /** Bytes of a value. */
    public static int of(Object value) {
        return switch (value) {
            case String text -> ofText(text);
            case Number number -> OF_A_NUMBER;
            case Map<?, ?> map ->
                2
                        + map.entrySet().stream()
                                .mapToInt(entry -> ofText(entry.getKey().toString()) + of(entry.getValue()))
                                .sum();
            case List<?> list ->
                2 + list.stream().mapToInt(item -> 1 + of(item)).sum();
            case null, default -> OF_A_WORD;
        };
    }

    /** Counts without making the bytes: most texts are short and ASCII. */
    private static int ofText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return 2 + text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return 2 + text.length();
    }
}
