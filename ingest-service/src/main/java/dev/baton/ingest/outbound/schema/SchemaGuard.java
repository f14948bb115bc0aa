package dev.baton.ingest.outbound.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.baton.ingest.application.plan.PlanFault;
import dev.baton.ingest.outbound.schema.Keyword.Holds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses schemas that would cost too much or reach too far, before anything is compiled: no reference out of the
 * document, none that leads back to itself, no more than {@link #MOST_PARTS} parts when every reference is followed,
 * patterns without backtracking only. What is left is checked in time linear in the event.
 */
final class SchemaGuard {

    static final int MOST_PARTS = 500;

    private static final int DEEPEST = 16;
    private static final int LONGEST_PATTERN = 500;
    private static final int MOST_ENUM_VALUES = 1_000;
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final JsonNode root;
    private final String place;
    private final List<PlanFault> faults;
    private final Map<JsonNode, Integer> costs = new HashMap<>();

    private SchemaGuard(JsonNode root, String place, List<PlanFault> faults) {
        this.root = root;
        this.place = place;
        this.faults = faults;
    }

    /** Adds what is wrong with the schema at that place of the document. */
    static void check(JsonNode schema, String place, List<PlanFault> faults) {
        SchemaGuard guard = new SchemaGuard(schema, place, faults);
        int before = faults.size();
        guard.walk(schema, place, 0);
        if (faults.size() == before && guard.cost(schema, new HashSet<>()) > MOST_PARTS) {
            guard.fault(
                    place,
                    "The schema has more than " + MOST_PARTS + " parts when its references are followed. Simplify it.");
        }
    }

    private void walk(JsonNode schema, String at, int depth) {
        if (schema.isBoolean()) {
            return;
        }
        if (!schema.isObject()) {
            fault(at, "A schema is a JSON object, or true, or false.");
            return;
        }
        if (depth > DEEPEST) {
            fault(at, "The schema is nested deeper than " + DEEPEST + " levels. Flatten it.");
            return;
        }
        schema.properties()
                .forEach(field -> keyword(field.getKey(), field.getValue(), Pointers.at(at, field.getKey()), depth));
    }

    private void keyword(String word, JsonNode value, String at, int depth) {
        Holds holds = Keyword.of(word).orElse(null);
        if (holds == null) {
            fault(
                    at,
                    "“" + Pointers.excerpt(word) + "” is no keyword of JSON Schema." + Keyword.didYouMeanKeyword(word));
            return;
        }
        switch (holds) {
            case SCHEMA -> walk(value, at, depth + 1);
            case LIST -> {
                for (int i = 0; i < value.size(); i++) {
                    walk(value.get(i), at + "/" + i, depth + 1);
                }
            }
            case MAP ->
                value.properties().forEach(field -> {
                    if (word.equals("patternProperties")) {
                        pattern(field.getKey(), Pointers.at(at, field.getKey()));
                    }
                    walk(field.getValue(), Pointers.at(at, field.getKey()), depth + 1);
                });
            case VALUE -> value(word, value, at);
            case REFUSED -> fault(at, "“" + word + "” is not supported: a plan stands by itself. Leave it out.");
        }
    }

    private void value(String word, JsonNode value, String at) {
        switch (word) {
            case "type" -> (value.isArray() ? value : List.of(value)).forEach(type -> type(type, at));
            case "pattern" -> pattern(value.asText(), at);
            case "format" -> {
                if (!Keyword.FORMATS.contains(value.asText())) {
                    fault(
                            at,
                            "The format is not one that is checked."
                                    + Keyword.didYouMean(value.asText(), Keyword.FORMATS));
                }
            }
            case "enum" -> {
                if (value.size() > MOST_ENUM_VALUES) {
                    fault(at, "The list has more than " + MOST_ENUM_VALUES + " values. Use a pattern.");
                }
            }
            case "$schema" -> {
                if (!value.asText().replaceFirst("#$", "").equals(DIALECT)) {
                    fault(at, "Plans speak " + DIALECT + ". Leave $schema out, or say that.");
                }
            }
            case "$ref" -> {
                if (target(value) == null) {
                    fault(
                            at,
                            "The reference leads nowhere inside this schema. Refer to a part of it, such as #/$defs/address.");
                }
            }
            default -> {
                // the meta schema says what the others may hold
            }
        }
    }

    private void type(JsonNode type, String at) {
        if (!Keyword.TYPES.contains(type.asText())) {
            fault(
                    at,
                    "“" + Pointers.excerpt(type.asText()) + "” is no type."
                            + Keyword.didYouMean(type.asText(), Keyword.TYPES));
        }
    }

    private void pattern(String pattern, String at) {
        if (pattern.length() > LONGEST_PATTERN) {
            fault(at, "The pattern is longer than " + LONGEST_PATTERN + " characters.");
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException refused) {
            fault(
                    at,
                    "The pattern cannot be used: " + refused.getDescription()
                            + ". Look-around and back references are not supported, so that no event can make a check slow.");
        }
    }

    private JsonNode target(JsonNode reference) {
        String text = reference.asText();
        if (!text.equals("#") && !text.startsWith("#/")) {
            return null;
        }
        JsonNode found = root.at(text.substring(1).replace("%24", "$"));
        return found.isMissingNode() ? null : found;
    }

    /** Parts of a schema with every reference followed; one that leads back to itself is a fault and costs too much. */
    private int cost(JsonNode schema, Set<JsonNode> above) {
        Integer known = costs.get(schema);
        if (known != null || !schema.isObject()) {
            return known != null ? known : 1;
        }
        int sum = 1;
        for (Map.Entry<String, JsonNode> field : schema.properties()) {
            sum = Math.min(MOST_PARTS + 1, sum + costOf(field.getKey(), field.getValue(), above));
        }
        costs.put(schema, sum);
        return sum;
    }

    private int costOf(String word, JsonNode value, Set<JsonNode> above) {
        if (word.equals("$ref")) {
            JsonNode target = target(value);
            if (!above.add(target)) {
                fault(
                        place,
                        "A reference leads back to itself. Plans hold no recursive schemas: say how deep it goes.");
                return 1;
            }
            int cost = cost(target, above);
            above.remove(target);
            return cost;
        }
        return switch (Keyword.of(word).orElse(Holds.VALUE)) {
            case SCHEMA -> cost(value, above);
            case LIST, MAP -> {
                boolean definitions = word.equals("$defs") || word.equals("definitions");
                int sum = 0;
                for (JsonNode part : definitions ? List.<JsonNode>of() : value) {
                    sum = Math.min(MOST_PARTS + 1, sum + cost(part, above));
                }
                yield sum;
            }
            case VALUE, REFUSED -> 0;
        };
    }

    private void fault(String at, String detail) {
        faults.add(new PlanFault(at, detail));
    }
}
