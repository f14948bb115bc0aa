package dev.baton.ingest.outbound.schema;

import dev.baton.kit.condition.Vocabulary;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The keywords of JSON Schema 2020-12 by what stands in them; others are refused, for a misspelt one would check nothing. */
final class Keyword {

    /** What the value of a keyword holds. */
    enum Holds {
        /** A schema. */
        SCHEMA,
        /** A list of schemas. */
        LIST,
        /** Schemas by name. */
        MAP,
        /** No schema. */
        VALUE,
        /** Nothing: it reaches beyond the document, or changes what its words mean. */
        REFUSED
    }

    /** What {@code type} can say. */
    static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "object", "array", "null");

    /** Formats that are checked. */
    static final Set<String> FORMATS = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "uuid");

    private static final Map<String, Holds> ALL = all();

    private Keyword() {}

    /** What it holds; empty for a word that is no keyword. */
    static Optional<Holds> of(String word) {
        return Optional.ofNullable(ALL.get(word));
    }

    /** “ Did you mean …?” where a known word comes near, else nothing. */
    static String didYouMean(String word, Set<String> known) {
        return new Vocabulary(known, Set.of())
                .nearest(word)
                .map(nearest -> " Did you mean “" + nearest + "”?")
                .orElse("");
    }

    static String didYouMeanKeyword(String word) {
        return didYouMean(word, ALL.keySet());
    }

    private static Map<String, Holds> all() {
        Map<Holds, String> words = Map.of(
                Holds.SCHEMA,
                "not if then else items contains additionalProperties unevaluatedProperties unevaluatedItems propertyNames",
                Holds.LIST,
                "allOf anyOf oneOf prefixItems",
                Holds.MAP,
                "properties patternProperties $defs definitions dependentSchemas",
                Holds.VALUE,
                "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern"
                        + " maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required"
                        + " dependentRequired format title description default deprecated readOnly writeOnly examples"
                        + " $comment $schema $ref",
                Holds.REFUSED,
                "$id $anchor $dynamicRef $dynamicAnchor $recursiveRef $recursiveAnchor $vocabulary contentEncoding"
                        + " contentMediaType contentSchema");
        return words.entrySet().stream()
                .flatMap(entry ->
                        Arrays.stream(entry.getValue().split(" ", -1)).map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
