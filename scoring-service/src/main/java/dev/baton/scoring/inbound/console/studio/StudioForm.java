package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.inbound.console.studio.sheet.Acts.Removed;
import dev.baton.scoring.inbound.console.studio.sheet.Typed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the builder sends: the fields of the rows by their pointers (a {@code #} stands before the name of a part), and the
 * rest by name. Read by hand, for there are hundreds of fields whose names nobody knows beforehand.
 */
final class StudioForm {

    private static final int MOST_FIELDS = 20_000;

    private final Map<String, List<String>> sent = new LinkedHashMap<>();

    private StudioForm() {}

    /** Reads a body; what can't be read is left out. */
    static StudioForm of(String body) {
        StudioForm form = new StudioForm();
        String[] pairs = body == null ? new String[0] : body.split("&", MOST_FIELDS);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.sent
                        .computeIfAbsent(decoded(pair.substring(0, equals)), any -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace("\u0000", "");
        } catch (IllegalArgumentException garbage) {
            return "";
        }
    }

    /** A value by its name; empty where it was not sent. */
    String text(String name) {
        return sent.getOrDefault(name, List.of("")).getFirst();
    }

    boolean has(String name) {
        return sent.containsKey(name);
    }

    /** A whole number, null where it is none. */
    Integer number(String name) {
        return text(name).matches("\\d{1,9}") ? Integer.valueOf(text(name)) : null;
    }

    /** The fields of the rows. */
    Map<String, Typed> fields() {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("/")) {
                int hash = name.indexOf('#');
                String pointer = hash < 0 ? name : name.substring(0, hash);
                parts.computeIfAbsent(pointer, any -> new LinkedHashMap<>())
                        .put(hash < 0 ? "" : name.substring(hash + 1), joined(values));
            }
        });
        Map<String, Typed> fields = new LinkedHashMap<>();
        parts.forEach((pointer, typed) -> fields.put(pointer, new Typed(typed)));
        return fields;
    }

    private static String joined(List<String> values) {
        return values.size() == 1
                ? values.getFirst()
                : String.join(
                        "\n",
                        values.stream()
                                .map(one -> one.indexOf(',') < 0 || one.startsWith("\"") ? one : "\"" + one + "\"")
                                .toList());
    }

    /** What the page could bring back; null for nothing. */
    Removed removed() {
        Integer index = number("removed.index");
        boolean something = !text("removed.text").isBlank();
        return something ? new Removed(text("removed.list"), index == null ? -1 : index, text("removed.text")) : null;
    }
}
