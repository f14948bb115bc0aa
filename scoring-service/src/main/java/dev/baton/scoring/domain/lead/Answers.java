package dev.baton.scoring.domain.lead;

import dev.baton.kit.text.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a sent value is an answer. Blank text, an empty list and an empty object are what a form sends for a question that
 * was not answered, at any depth; null is an answer: the value is not known any more.
 */
final class Answers {

    private Answers() {}

    /** Whether there is no answer in the value. */
    static boolean isBlank(Object value) {
        return switch (value) {
            case String text -> VisibleText.isBlank(text);
            case List<?> list -> list.stream().allMatch(element -> element == null || isBlank(element));
            case Map<?, ?> fields -> fields.values().stream().allMatch(Answers::isBlank);
            case null, default -> false;
        };
    }

    /** The value without what is blank in it. */
    static Object withoutBlanks(Object value) {
        return switch (value) {
            case List<?> list -> {
                List<Object> answered = new ArrayList<>(list.size());
                list.stream()
                        .filter(element -> element != null && !isBlank(element))
                        .forEach(element -> answered.add(withoutBlanks(element)));
                yield answered;
            }
            case Map<?, ?> fields -> {
                Map<Object, Object> answered = new LinkedHashMap<>();
                fields.forEach((name, field) -> {
                    if (!isBlank(field)) {
                        answered.put(name, withoutBlanks(field));
                    }
                });
                yield answered;
            }
            case null, default -> value;
        };
    }
}
