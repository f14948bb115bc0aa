package dev.baton.kit.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives every text of a schema a maximum length where the schema says none. */
final class SchemaLimits {

    /** Formats with a length of their own. */
    private static final Set<String> BOUNDED =
            Set.of("uuid", "date-time", "date", "time", "duration", "ipv4", "ipv6", "binary");

    private SchemaLimits() {}

    /** Completes a schema and everything inside it; {@code property} is the name under which it is used. */
    static void complete(Schema schema, String property) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        if (isUnboundedText(schema)) {
            schema.setMaxLength(ResponseLimits.of(property));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, inner) -> complete(inner, name));
        }
        complete(schema.getItems(), property);
        complete(schema.getAdditionalPropertiesSchema(), property);
        for (List<Schema> alternatives :
                List.of(orNone(schema.getAllOf()), orNone(schema.getAnyOf()), orNone(schema.getOneOf()))) {
            alternatives.forEach(inner -> complete(inner, property));
        }
    }

    static boolean isUnboundedText(Schema schema) {
        return schema != null
                && schema.getRef() == null
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null
                && !BOUNDED.contains(String.valueOf(schema.getFormat()));
    }

    private static List<Schema> orNone(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
