package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.Map;

/** Which of the matching events count, as a choice and what belongs to it. */
final class Repeats {

    private Repeats() {}

    static Typed show(Object value) {
        return switch (value) {
            case null -> Typed.of("EVERY", "");
            case Map<?, ?> map when map.get("firstN") != null -> Typed.of("FIRST_N", Values.show(map.get("firstN")));
            case Map<?, ?> map
            when map.get("oncePer") != null -> Typed.of("ONCE_PER", Durations.show(map.get("oncePer")));
            case Map<?, ?> map
            when map.get("distinctBy") != null ->
                Typed.of(
                        "DISTINCT_BY",
                        map.get("distinctBy") + (map.get("values") == null ? "" : ", " + map.get("values")));
            default -> Typed.of(value.toString(), "");
        };
    }

    static String write(Typed typed) {
        String of = typed.argument();
        return switch (typed.kind()) {
            case "EVERY", "" -> null;
            case "ONCE" -> "ONCE";
            case "FIRST_N" -> "{firstN: " + Values.number(of.isEmpty() ? "1" : of) + "}";
            case "ONCE_PER" -> "{oncePer: " + YamlText.scalar(Durations.write(of.isEmpty() ? "1 d" : of)) + "}";
            case "DISTINCT_BY" -> distinct(of.isEmpty() ? "event.properties.title" : of);
            default -> YamlText.scalar(typed.kind());
        };
    }

    private static String distinct(String of) {
        int comma = of.lastIndexOf(',');
        String path = comma < 0 ? of : of.substring(0, comma);
        String values = comma < 0 ? "" : ", values: " + Values.number(of.substring(comma + 1));
        return "{distinctBy: " + YamlText.scalar(path.strip()) + values + "}";
    }
}
