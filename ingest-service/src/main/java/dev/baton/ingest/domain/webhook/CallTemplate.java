package dev.baton.ingest.domain.webhook;

import dev.baton.ingest.domain.TrackingKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call that a payload becomes.
 *
 * @param kind   identify, track, …
 * @param when   whether the payload becomes this call; null for always
 * @param fields the call's own fields: {@code userId}, {@code anonymousId}, {@code event}, {@code timestamp}, …
 * @param groups its objects ({@code traits}, {@code properties}, {@code context}) with the formula of each of their keys
 */
public record CallTemplate(
        TrackingKind kind, Formula when, Map<String, Formula> fields, Map<String, Map<String, Formula>> groups) {

    public CallTemplate {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** Whether the payload becomes this call. */
    boolean applies(Map<String, Object> roots) throws UnmappableException {
        return when == null || Boolean.TRUE.equals(when.value(roots));
    }

    /** The call by its field names; what the payload doesn't have is left out. */
    Map<String, Object> call(Map<String, Object> roots) throws UnmappableException {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("type", kind.wireName());
        put(call, fields, roots);
        for (Map.Entry<String, Map<String, Formula>> group : groups.entrySet()) {
            Map<String, Object> values = new LinkedHashMap<>();
            put(values, group.getValue(), roots);
            if (!values.isEmpty()) {
                call.put(group.getKey(), values);
            }
        }
        if (kind == TrackingKind.TRACK && call.get("event") == null) {
            throw new UnmappableException("", "The payload has no value for the event's name.");
        }
        return call;
    }

    private static void put(Map<String, Object> into, Map<String, Formula> formulas, Map<String, Object> roots)
            throws UnmappableException {
        for (Map.Entry<String, Formula> formula : formulas.entrySet()) {
            Object value = formula.getValue().value(roots);
            if (value != null) {
                into.put(formula.getKey(), value);
            }
        }
    }

    /** Names of the objects a call has. */
    public static List<String> groupNames() {
        return List.of("traits", "properties", "context");
    }
}
