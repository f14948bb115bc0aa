package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Scalars and lists of them as people type them, and as YAML. */
final class Values {

    private static final Pattern ITEM =
            Pattern.compile("\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*)\"(?=\\s*(?:[,\\n]|$))|([^,\\n]+))");
    /** Leading zeros make an octal number of it, and a name of 007. */
    static final String NUMBER = "-?(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,6})?";

    private Values() {}

    static String show(Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> new BigDecimal(number.toString()).toPlainString();
            case List<?> list -> list.stream().map(Values::item).collect(Collectors.joining(", "));
            default -> value.toString().strip();
        };
    }

    private static String item(Object value) {
        String text = show(value);
        boolean odd = text.isEmpty() || text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || looksOtherwise(value, text);
        return odd ? YamlText.quoted(text) : text;
    }

    /** Text that would be read as a number. */
    private static boolean looksOtherwise(Object value, String text) {
        return value instanceof String && text.matches(NUMBER);
    }

    /** A number where it is one, else the text, for the check to say so. */
    static String number(String typed) {
        String plain = typed.strip()
                .replaceFirst("^\\+?0*(?=\\d)", "")
                .replace('−', '-')
                .replaceFirst("^(-?\\d+),(\\d+)$", "$1.$2");
        return plain.matches(NUMBER) ? plain : YamlText.quoted(typed.strip());
    }

    /** A list: values between commas or on lines, in double quotes where they hold one. */
    static List<String> list(String typed) {
        List<String> items = new ArrayList<>();
        Matcher item = ITEM.matcher(typed);
        while (item.find()) {
            if (item.group(1) != null) {
                items.add(YamlText.quoted(item.group(1).replaceAll("\\\\(.)", "$1")));
            } else if (!item.group(2).isBlank()) {
                String text = item.group(2).strip();
                items.add(text.matches(NUMBER) ? text : YamlText.scalar(text));
            }
        }
        return items;
    }

    static String yamlList(String typed) {
        return list(typed).stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
