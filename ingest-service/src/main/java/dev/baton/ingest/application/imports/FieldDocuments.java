package dev.baton.ingest.application.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.application.imports.InvalidMappingException.Fault;
import dev.baton.ingest.domain.imports.Field;
import dev.baton.ingest.domain.imports.FieldType;
import dev.baton.ingest.domain.imports.TimeReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds fields from their documents: a text is the column of that name. */
final class FieldDocuments {

    private static final Set<String> SPECIAL = Set.of(TimeReader.EPOCH_MILLIS, TimeReader.EPOCH_SECONDS);

    private final List<Fault> faults;

    FieldDocuments(List<Fault> faults) {
        this.faults = faults;
    }

    /** The field, null where there is none. */
    Field field(JsonNode node, String pointer) {
        return field(node, pointer, FieldType.ANY);
    }

    /** The field, read as a number unless it says otherwise. */
    Field number(JsonNode node, String pointer) {
        return field(node, pointer, FieldType.NUMBER);
    }

    /** The field, read as a time whatever it says. */
    Field time(JsonNode node, String pointer) {
        Field field = field(node, pointer, FieldType.TIME);
        if (field != null && field.type() != FieldType.TIME) {
            faults.add(new Fault(pointer + "/type", "This is when something happened: leave the type out, or time."));
        }
        return field;
    }

    /** Fields by name. */
    Map<String, Field> all(JsonNode nodes, String pointer) {
        Map<String, Field> all = new LinkedHashMap<>();
        nodes.properties()
                .forEach(entry -> all.put(entry.getKey(), field(entry.getValue(), pointer + "/" + entry.getKey())));
        return all;
    }

    /** A field that is the same in every row. */
    static Field constant(Object value) {
        return simple(List.of(), value, FieldType.ANY);
    }

    private Field field(JsonNode node, String pointer, FieldType expected) {
        if (node.isMissingNode()) {
            return null;
        }
        if (node.isTextual()) {
            return simple(List.of(node.asText()), null, expected);
        }
        List<String> columns =
                node.has("column") ? List.of(node.path("column").asText()) : MappingReader.texts(node.path("columns"));
        return new Field(
                columns,
                node.path("join").asText(" "),
                scalar(node.path("constant")),
                type(node, expected),
                formats(node.path("formats"), pointer),
                zone(node.path("zone").asText("UTC"), pointer),
                node.path("decimal").asText(".").charAt(0),
                values(node.path("values")),
                Set.copyOf(MappingReader.texts(node.path("notAnswered"))),
                node.has("split") ? node.path("split").asText() : null,
                Field.Letters.valueOf(node.path("letters").asText("keep").toUpperCase(Locale.ROOT)),
                scalar(node.path("default")),
                node.path("required").asBoolean(false),
                node.path("onError").asText("reject").equals("omit"));
    }

    private static Field simple(List<String> columns, Object constant, FieldType type) {
        return new Field(
                columns,
                " ",
                constant,
                type,
                List.of(),
                ZoneOffset.UTC,
                '.',
                Map.of(),
                Set.of(),
                null,
                Field.Letters.KEEP,
                null,
                false,
                false);
    }

    private static FieldType type(JsonNode node, FieldType expected) {
        return node.has("type") ? FieldType.valueOf(node.path("type").asText().toUpperCase(Locale.ROOT)) : expected;
    }

    private List<String> formats(JsonNode nodes, String pointer) {
        List<String> formats = MappingReader.texts(nodes);
        for (String format : formats) {
            try {
                if (!SPECIAL.contains(format)) {
                    TimeReader.formatter(format);
                }
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(
                        pointer + "/formats",
                        "Use letters as in dd.MM.yyyy HH:mm, or epochSeconds or epochMillis, not '%s'."
                                .formatted(format)));
            }
        }
        return formats;
    }

    private ZoneId zone(String name, String pointer) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            faults.add(new Fault(pointer + "/zone", "Use a zone like Europe/Berlin, or UTC."));
            return ZoneOffset.UTC;
        }
    }

    private static Map<String, Object> values(JsonNode nodes) {
        Map<String, Object> values = new LinkedHashMap<>();
        nodes.properties().forEach(entry -> values.put(entry.getKey(), scalar(entry.getValue())));
        return values;
    }

    private static Object scalar(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.asLong();
        }
        return node.isNumber() ? (Object) node.asDouble() : node.asText();
    }
}
