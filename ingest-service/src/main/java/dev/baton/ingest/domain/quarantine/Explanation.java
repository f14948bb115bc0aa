package dev.baton.ingest.domain.quarantine;

import dev.baton.ingest.domain.RejectionCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Why an item was rejected, for a person.
 *
 * @param meaning       what was expected, in one or two sentences
 * @param found         what stands at the pointer instead
 * @param remedy        how to mend it
 * @param documentation address of the page that describes the code, null where the guides are not published
 */
public record Explanation(String meaning, String found, String remedy, String documentation) {

    private static final int LONGEST_EXCERPT = 80;

    /**
     * Explains a reason.
     *
     * @param item          the item as plain Java, null where it can't be read
     * @param documentation address of the page that describes the code, null where the guides are not published
     */
    public static Explanation of(Rejection.Reason reason, Object item, String documentation) {
        RejectionCode code = Arrays.stream(RejectionCode.values())
                .filter(known -> known.name().equals(reason.code()))
                .findFirst()
                .orElse(null);
        String found = found(reason.pointer(), item);
        if (code == null) {
            return new Explanation(reason.detail(), found, "Replay it: today's rules may accept it.", documentation);
        }
        boolean specific = !reason.detail().equals(code.detail());
        return new Explanation(specific ? reason.detail() : code.meaning(), found, code.remedy(), documentation);
    }

    private static String found(String pointer, Object item) {
        Object value = item;
        for (String step : steps(pointer)) {
            value = switch (value) {
                case Map<?, ?> object when object.containsKey(step) -> object.get(step);
                case List<?> list
                when step.matches("\\d{1,9}") && Integer.parseInt(step) < list.size() ->
                    list.get(Integer.parseInt(step));
                case null, default -> Missing.HERE;
            };
        }
        return described(value);
    }

    private static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static String described(Object value) {
        return switch (value) {
            case null -> "nothing (null)";
            case Missing here -> "nothing: the item has no such value";
            case Map<?, ?> object -> "an object with " + counted(object.size(), "key");
            case List<?> list -> "a list of " + counted(list.size(), "element");
            case String text -> "the text " + excerpt(text);
            case Boolean truth -> "the boolean " + truth;
            default -> "the number " + excerpt(value.toString());
        };
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String excerpt(String text) {
        return text.length() <= LONGEST_EXCERPT
                ? "“" + text + "”"
                : "“" + text.substring(0, LONGEST_EXCERPT) + "…” of " + text.length() + " characters";
    }

    private enum Missing {
        HERE
    }
}
