package dev.baton.kit.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds the schemas that requests use, directly or inside others. */
final class RequestSchemas {

    private RequestSchemas() {}

    static Set<String> names(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Deque<Schema> open = new ArrayDeque<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> collect(operation, open));
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            String name = schema.getRef() == null
                    ? null
                    : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (name != null && names.add(name) && schemas.containsKey(name)) {
                open.push(schemas.get(name));
            }
            inner(schema).forEach(open::push);
        }
        return names;
    }

    private static void collect(Operation operation, Deque<Schema> open) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .filter(body -> body.getSchema() != null)
                    .forEach(body -> open.push(body.getSchema()));
        }
    }

    private static List<Schema> inner(Schema schema) {
        List<Schema> inner = new ArrayList<>();
        if (schema.getProperties() != null) {
            inner.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            inner.add(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            inner.add(schema.getAdditionalPropertiesSchema());
        }
        if (schema.getAnyOf() != null) {
            inner.addAll(schema.getAnyOf());
        }
        return inner;
    }
}
