package dev.baton.scoring.inbound.console.studio.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in the inputs of one field; most have one, some several.
 *
 * @param parts by the name of the input, the only or main one named by the empty text; repeated inputs a line each
 */
public record Typed(Map<String, String> parts) {

    public Typed {
        parts = new LinkedHashMap<>(parts);
    }

    /** Of a field with one input. */
    public static Typed of(String text) {
        return new Typed(Map.of("", text));
    }

    static Typed of(String kind, String argument) {
        return new Typed(Map.of("kind", kind, "of", argument));
    }

    /** The main input. */
    public String text() {
        return part("");
    }

    /** An input by its name, empty where it was not sent. */
    public String part(String name) {
        return parts.getOrDefault(name, "").strip();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Which of several forms a value has, for fields that ask for it. */
    public String kind() {
        return part("kind");
    }

    /** What belongs to the form. */
    public String argument() {
        return part("of");
    }
}
