package dev.baton.ingest.outbound.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Plain Java, as items are read, as JSON trees. */
final class Trees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Trees() {}

    static JsonNode of(Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Map<?, ?> object -> object(object);
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode(list.size());
                list.forEach(element -> array.add(of(element)));
                yield array;
            }
            case String text -> NODES.textNode(text);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            default -> throw new IllegalArgumentException("items hold no " + value.getClass());
        };
    }

    private static ObjectNode object(Map<?, ?> fields) {
        ObjectNode object = NODES.objectNode();
        fields.forEach((name, value) -> object.set((String) name, of(value)));
        return object;
    }
}
