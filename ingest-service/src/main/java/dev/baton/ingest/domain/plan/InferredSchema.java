package dev.baton.ingest.domain.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What payloads of one kind have in common: names, types, and how often each is there. Bounded; values are not kept. */
final class InferredSchema {

    private static final int MOST_PROPERTIES = 100;

    private final Map<String, Property> properties = new TreeMap<>();
    private long payloads;

    private static final class Property {
        private long seen;
        private final Set<String> types = new TreeSet<>();
    }

    void take(Map<String, Object> payload) {
        payloads++;
        payload.forEach((name, value) -> {
            String discreet = Discreet.name(name);
            Property property = properties.get(discreet);
            if (property == null && properties.size() < MOST_PROPERTIES) {
                property = new Property();
                properties.put(discreet, property);
            }
            if (property != null) {
                property.seen++;
                property.types.add(type(value));
            }
        });
    }

    /** How often each property was there, and with which types. */
    List<TrialReport.SeenProperty> seen() {
        return properties.entrySet().stream()
                .map(entry -> new TrialReport.SeenProperty(
                        entry.getKey(),
                        List.copyOf(entry.getValue().types),
                        Math.round(1000.0 * entry.getValue().seen / payloads) / 1000.0))
                .toList();
    }

    /** A JSON Schema that all payloads fulfil; required is what was always there. */
    Map<String, Object> proposal() {
        Map<String, Object> named = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        properties.forEach((name, property) -> {
            if (!name.equals("*")) {
                named.put(name, Map.of("type", types(property.types)));
                if (property.seen >= payloads) {
                    required.add(name);
                }
            }
        });
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", named);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Object types(Set<String> seen) {
        Set<String> types = new TreeSet<>(seen);
        if (types.contains("number")) {
            types.remove("integer");
        }
        return types.size() == 1 ? types.iterator().next() : List.copyOf(types);
    }

    private static String type(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "string";
            case Boolean truth -> "boolean";
            case Map<?, ?> object -> "object";
            case List<?> list -> "array";
            case Double number -> "number";
            case Float number -> "number";
            case BigDecimal number -> "number";
            default -> "integer";
        };
    }
}
