package dev.baton.scoring.inbound.console.studio.yaml;

import java.util.stream.Collectors;

/** Writes parts on one line, as YAML does between brackets. */
final class Flow {

    private final String text;

    /** @param text that the parts were read from */
    Flow(String text) {
        this.text = text;
    }

    /** A text as one line. */
    static String of(String snippet) {
        return new Flow(snippet).of(PartReader.read(snippet));
    }

    String of(Part part) {
        return switch (part.kind) {
            case ALIAS -> "*" + part.value;
            case LIST -> part.items.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
            case MAP ->
                part.members.stream()
                        .map(member -> of(member.key()) + ": " + of(member.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case SCALAR -> scalar(part);
        };
    }

    private String scalar(Part part) {
        String written = text.substring(Place.contentStart(text, part), part.end);
        boolean quoted = written.startsWith("\"") || written.startsWith("'");
        boolean plain = part.flow && written.indexOf('\n') < 0;
        return plain && (quoted || written.matches("[^,\\[\\]{}#:&*?|>!%@`-][^,\\[\\]{}#:]*|-?[0-9.]+|"))
                ? written
                : quoted(part.value);
    }

    /** Text in double quotes, whatever it holds. */
    static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
