package dev.baton.ingest.application.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.application.imports.InvalidMappingException.Fault;
import dev.baton.ingest.domain.imports.EventRule;
import dev.baton.ingest.domain.imports.Field;
import dev.baton.ingest.domain.imports.FileFormat;
import dev.baton.ingest.domain.imports.Mapping;
import dev.baton.ingest.domain.imports.OutcomeRule;
import dev.baton.ingest.domain.imports.RowTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds a mapping from a document that fits the schema; notes what the schema can't see. */
final class MappingReader {

    private static final Set<String> OUTCOME_FIELDS = new LinkedHashSet<>(List.of("reason", "amount", "currency"));

    private final List<Fault> faults = new ArrayList<>();
    private final FieldDocuments fields = new FieldDocuments(faults);

    Mapping read(JsonNode document) throws InvalidMappingException {
        boolean calls = document.path("rows").asText("mapped").equals("calls");
        FileFormat format = format(document.path("format"), calls);
        Mapping mapping = new Mapping(
                format,
                calls,
                texts(document.path("key")),
                Set.copyOf(texts(document.path("notAnswered"))),
                test(document.path("where")),
                fields.time(document.path("at"), "/at"),
                fields.field(document.path("userId"), "/userId"),
                fields.field(document.path("anonymousId"), "/anonymousId"),
                fields.all(document.path("traits"), "/traits"),
                events(document.path("events")),
                outcome(document.path("outcome")));
        if (!faults.isEmpty()) {
            throw new InvalidMappingException(faults);
        }
        return mapping;
    }

    private FileFormat format(JsonNode node, boolean calls) {
        FileFormat.Type type =
                FileFormat.Type.valueOf(node.path("type").asText("csv").toUpperCase(Locale.ROOT));
        if (calls && type != FileFormat.Type.NDJSON) {
            faults.add(new Fault("/rows", "Rows can be calls in files of JSON lines only: set format.type to ndjson."));
        }
        char delimiter = node.path("delimiter").asText(",").charAt(0);
        char quote = node.path("quote").asText("\"").charAt(0);
        if (delimiter == quote || delimiter > 127 || quote > 127) {
            faults.add(new Fault("/format", "Delimiter and quote must be two different ASCII characters."));
        }
        return new FileFormat(
                type,
                node.path("charset").asText("UTF-8"),
                delimiter,
                quote,
                texts(node.path("header")),
                node.path("ragged").asBoolean(false));
    }

    private List<EventRule> events(JsonNode nodes) {
        List<EventRule> events = new ArrayList<>();
        for (JsonNode node : nodes) {
            String pointer = "/events/" + events.size();
            JsonNode name = node.path("name");
            events.add(new EventRule(
                    node.path("type").asText("track"),
                    name.isTextual() ? FieldDocuments.constant(name.asText()) : fields.field(name, pointer + "/name"),
                    test(node.path("when")),
                    fields.time(node.path("at"), pointer + "/at"),
                    fields.number(node.path("times"), pointer + "/times"),
                    fields.all(node.path("properties"), pointer + "/properties")));
        }
        return events;
    }

    private OutcomeRule outcome(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        Map<String, Field> properties = new LinkedHashMap<>();
        for (String name : OUTCOME_FIELDS) {
            JsonNode own = node.path(name);
            Field field = name.equals("amount")
                    ? fields.number(own, "/outcome/amount")
                    : fields.field(own, "/outcome/" + name);
            if (field != null) {
                properties.put(name, field);
            }
        }
        properties.putAll(fields.all(node.path("properties"), "/outcome/properties"));
        return new OutcomeRule(
                node.path("column").asText(),
                Set.copyOf(texts(node.path("won"))),
                Set.copyOf(texts(node.path("lost"))),
                Set.copyOf(texts(node.path("open"))),
                fields.time(node.path("at"), "/outcome/at"),
                properties);
    }

    private static RowTest test(JsonNode node) {
        return node.isMissingNode()
                ? RowTest.ALWAYS
                : new RowTest(
                        node.path("column").asText(),
                        Set.copyOf(texts(node.path("is"))),
                        Set.copyOf(texts(node.path("isNot"))));
    }

    /** Distinct, in order. */
    static List<String> texts(JsonNode nodes) {
        Set<String> texts = new LinkedHashSet<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }
}
