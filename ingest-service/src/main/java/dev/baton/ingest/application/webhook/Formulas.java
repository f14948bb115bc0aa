package dev.baton.ingest.application.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.domain.webhook.Formula;
import dev.baton.ingest.domain.webhook.PlainPointer;
import dev.baton.ingest.domain.webhook.UnmappableException;
import dev.baton.kit.condition.Expression;
import dev.baton.kit.condition.InvalidConditionException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads where a value comes from: {@code "/form/email"} or {@code {"pointer":…}} is a JSON pointer into the payload,
 * {@code "=payload.first + ' ' + payload.last"} or {@code {"cel":…}} an expression over {@code payload} and
 * {@code headers}, {@code {"header":…}} a header, {@code {"value":…}} and everything else stands for itself.
 */
final class Formulas {

    static final String PAYLOAD = "payload";
    static final String HEADERS = "headers";

    private static final Set<String> ROOTS = Set.of(PAYLOAD, HEADERS);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Formulas() {}

    /** The formula of a node; throws with what is wrong. */
    static Formula of(JsonNode node) {
        if (node.isTextual() && node.textValue().startsWith("/")) {
            return pointer(node.textValue());
        }
        if (node.isTextual() && node.textValue().startsWith("=")) {
            return expression(node.textValue().substring(1));
        }
        if (!node.isObject()) {
            return literal(node);
        }
        if (node.size() != 1) {
            throw new IllegalArgumentException("Send one of pointer, cel, header and value.");
        }
        String how = node.fieldNames().next();
        JsonNode what = node.get(how);
        return switch (how) {
            case "pointer" -> pointer(what.asText());
            case "cel" -> expression(what.asText());
            case "header" -> header(what.asText());
            case "value" -> literal(what);
            default ->
                throw new IllegalArgumentException("Send one of pointer, cel, header and value, not " + how + ".");
        };
    }

    /** A predicate in CEL. */
    static Formula expression(String text) {
        try {
            Expression expression = Expression.of(text, ROOTS);
            return roots -> evaluated(expression, roots);
        } catch (InvalidConditionException e) {
            throw new IllegalArgumentException(
                    "Not an expression: " + firstLine(e.violations().getFirst().message()), e);
        }
    }

    private static Object evaluated(Expression expression, Map<String, Object> roots) throws UnmappableException {
        try {
            return expression.value(roots);
        } catch (IllegalArgumentException e) {
            throw new UnmappableException("", "The expression has no value: " + firstLine(e.getMessage()));
        }
    }

    private static Formula pointer(String text) {
        PlainPointer pointer = new PlainPointer(text);
        return roots -> pointer.in(roots.get(PAYLOAD));
    }

    private static Formula header(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return roots -> ((Map<?, ?>) roots.get(HEADERS)).get(lower);
    }

    private static Formula literal(JsonNode node) {
        Object value = JSON.convertValue(node, Object.class);
        return roots -> value;
    }

    private static String firstLine(String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
