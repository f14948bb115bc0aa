package dev.baton.scoring.domain.lead;

import dev.baton.kit.text.BlankValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what of a sent value is an answer: what is not {@linkplain BlankValue blank}, at any depth. */
final class Answers {

    private Answers() {}

    /** The value without what is blank in it. */
    static Object withoutBlanks(Object value) {
        return switch (value) {
            case List<?> list -> {
                List<Object> answered = new ArrayList<>(list.size());
                list.stream()
                        .filter(element -> element != null && !BlankValue.isBlank(element))
                        .forEach(element -> answered.add(withoutBlanks(element)));
                yield answered;
            }
            case Map<?, ?> fields -> {
                Map<Object, Object> answered = new LinkedHashMap<>();
                fields.forEach((name, field) -> {
                    if (!BlankValue.isBlank(field)) {
                        answered.put(name, withoutBlanks(field));
                    }
                });
                yield answered;
            }
            case null, default -> value;
        };
    }
}
