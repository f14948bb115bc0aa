package dev.baton.ingest.outbound.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import dev.baton.ingest.domain.plan.PayloadSchema;
import dev.baton.ingest.domain.plan.Violation;
import dev.baton.ingest.domain.plan.ViolationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A schema ready to check payloads; its words name types and what the plan says, never what was sent. */
final class CompiledSchema implements PayloadSchema {

    static final int MOST_VIOLATIONS = 50;

    private final JsonSchema schema;
    private final Set<String> planned;

    /** @param planned names of the properties the schema has, for “did you mean” */
    CompiledSchema(JsonSchema schema, Set<String> planned) {
        this.schema = schema;
        this.planned = planned;
    }

    @Override
    public List<Violation> violations(Map<String, Object> payload, String prefix) {
        Set<ValidationMessage> found = schema.validate(Trees.of(payload));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>(Math.min(found.size(), MOST_VIOLATIONS));
        for (ValidationMessage message : found) {
            if (violations.size() == MOST_VIOLATIONS) {
                break;
            }
            violations.add(violation(message, prefix));
        }
        return violations;
    }

    private Violation violation(ValidationMessage message, String prefix) {
        String at = Pointers.excerpt(prefix + message.getInstanceLocation());
        return switch (message.getType()) {
            case "required", "dependentRequired" ->
                new Violation(
                        ViolationKind.REQUIRED_MISSING,
                        member(at, message),
                        "The plan requires this property, and it is missing.");
            case "type" -> new Violation(ViolationKind.DATATYPE_MISMATCH, at, mismatch(message));
            case "additionalProperties", "unevaluatedProperties" ->
                new Violation(
                        ViolationKind.ADDITIONAL_PROPERTIES,
                        member(at, message),
                        "The plan does not know this property." + didYouMean(message));
            default ->
                new Violation(
                        ViolationKind.VALUE_MISMATCH,
                        at,
                        "Expected " + expectation(message.getType()) + " "
                                + Pointers.excerpt(words(message.getSchemaNode())) + ", found "
                                + type(message.getInstanceNode()) + ".");
        };
    }

    private static String expectation(String keyword) {
        return keyword.equals("enum") ? "one of" : keyword;
    }

    private static String member(String at, ValidationMessage message) {
        String name = message.getProperty();
        return name == null ? at : Pointers.at(at, name);
    }

    private String didYouMean(ValidationMessage message) {
        String name = message.getProperty();
        boolean top = message.getInstanceLocation().getNameCount() <= 1;
        return name == null || !top ? "" : Keyword.didYouMean(Pointers.excerpt(name), planned);
    }

    private static String mismatch(ValidationMessage message) {
        return "Expected " + words(message.getSchemaNode()) + ", found " + type(message.getInstanceNode()) + ".";
    }

    private static String words(JsonNode said) {
        if (said == null) {
            return "what the plan says";
        }
        return said.isTextual() ? said.asText() : said.toString();
    }

    private static String type(JsonNode value) {
        if (value == null) {
            return "something else";
        }
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
