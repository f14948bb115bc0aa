package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How points fade, as a choice and what belongs to it; steps as {@code 7 d 50 %, 30 d 10 %}. */
final class Decays {

    private static final Pattern STEP = Pattern.compile("(.+?)\\s+(\\d{1,2}(?:\\.\\d)?)\\s*%");

    private Decays() {}

    static Typed show(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Typed.of(value == null ? "NONE" : value.toString(), "");
        }
        return switch (String.valueOf(map.get("type"))) {
            case "HALF_LIFE" -> Typed.of("HALF_LIFE", Durations.show(map.get("halfLife")));
            case "LINEAR" -> Typed.of("LINEAR", Durations.show(map.get("over")));
            case "STEP" ->
                Typed.of(
                        "STEP", map.get("steps") instanceof List<?> list ? steps(list) : Values.show(map.get("steps")));
            default -> Typed.of(String.valueOf(map.get("type")), "");
        };
    }

    private static String steps(List<?> list) {
        return list.stream()
                .map(one -> one instanceof Map<?, ?> step
                        ? Durations.show(step.get("after")) + " " + percent(step.get("keep")) + " %"
                        : String.valueOf(one))
                .collect(Collectors.joining(", "));
    }

    private static String percent(Object share) {
        return share instanceof Number number
                ? new BigDecimal(number.toString())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(share);
    }

    static String write(Typed typed) {
        String of = typed.argument();
        return switch (typed.kind()) {
            case "NONE", "" -> null;
            case "HALF_LIFE" -> "{type: HALF_LIFE, halfLife: " + length(of) + "}";
            case "LINEAR" -> "{type: LINEAR, over: " + length(of) + "}";
            case "STEP" -> "{type: STEP, steps: " + written(of.isEmpty() ? "30 d 50 %" : of) + "}";
            default -> "{type: " + YamlText.scalar(typed.kind()) + "}";
        };
    }

    private static String length(String of) {
        return YamlText.scalar(Durations.write(of.isEmpty() ? "30 d" : of));
    }

    private static String written(String of) {
        List<String> steps = new ArrayList<>();
        for (String one : of.split(",", -1)) {
            Matcher step = STEP.matcher(one.strip());
            if (!step.matches()) {
                return YamlText.quoted(of);
            }
            String keep = new BigDecimal(step.group(2))
                    .movePointLeft(2)
                    .stripTrailingZeros()
                    .toPlainString();
            steps.add("{after: %s, keep: %s}".formatted(YamlText.scalar(Durations.write(step.group(1))), keep));
        }
        return steps.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
