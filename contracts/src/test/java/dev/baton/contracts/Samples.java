package dev.baton.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a record of any contract type: a full one with every component set, and a minimal one that leaves out whatever
 * the schema lets it.
 */
final class Samples {

    /** Components whose text is one of a few words or has a form; all others take any text. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("kind", "track"),
            Map.entry("dimension", "FIT"),
            Map.entry("grade", "A1"),
            Map.entry("direction", "UP"),
            Map.entry("cause", "SALES"),
            Map.entry("ThresholdCrossed.cause", "DECAY"),
            Map.entry("state", "OPEN"),
            Map.entry("milestone", "ACKNOWLEDGE"),
            Map.entry("reasonCode", "TIMING"),
            Map.entry("id", "01890a5d-ac96-774b-bcce-b302099a8057"),
            Map.entry("eventId", "01890a5d-ac96-774b-bcce-b302099a8056"),
            Map.entry("leadId", "01890a5d-ac96-774b-bcce-b302099a8057"),
            Map.entry("absorbedLeadId", "01890a5d-ac96-774b-bcce-b302099a8058"),
            Map.entry("separatedLeadId", "01890a5d-ac96-774b-bcce-b302099a8058"),
            Map.entry("assignmentId", "01890a5d-ac96-774b-bcce-b302099a8059"));

    private Samples() {}

    static Object full(Class<?> type) {
        return make(type, Set.of(), false);
    }

    /** Nullable components, here and in records within, are null; lists and maps are empty. */
    static Object minimal(Class<?> type, Set<String> nullable) {
        return make(type, nullable, true);
    }

    private static Object make(Class<?> type, Set<String> nullable, boolean minimal) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> nullable.contains(component.getName()) ? null : value(component, minimal))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object value(RecordComponent component, boolean minimal) {
        return switch (component.getType().getSimpleName()) {
            case "String" -> text(component);
            case "Instant" -> Instant.parse("2026-01-05T10:00:00.123Z");
            case "int", "Integer" -> 1;
            case "long" -> 1L;
            case "boolean" -> true;
            case "BigDecimal" -> new BigDecimal("0.125");
            case "Map" -> minimal ? Map.of() : Map.of("name", "Ada", "employees", 12);
            case "List" -> minimal ? List.of() : List.of(element(component.getGenericType()));
            default -> nested(component.getType(), minimal);
        };
    }

    private static String text(RecordComponent component) {
        String name = component.getName();
        String ofItsRecord = component.getDeclaringRecord().getSimpleName() + "." + name;
        return TEXTS.getOrDefault(ofItsRecord, TEXTS.getOrDefault(name, "some " + name));
    }

    private static Object element(Type list) {
        Class<?> type = (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
        return type == String.class ? "one" : nested(type, false);
    }

    private static Object nested(Class<?> type, boolean minimal) {
        if (type.isEnum()) {
            return firstConstant(type);
        }
        Set<String> nullable = minimal ? Schemas.nullable(Schemas.shared(type)) : Set.of();
        return make(type, nullable, minimal);
    }

    private static Object firstConstant(Class<?> type) {
        try {
            Method values = type.getMethod("values");
            return ((Object[]) values.invoke(null))[0];
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
