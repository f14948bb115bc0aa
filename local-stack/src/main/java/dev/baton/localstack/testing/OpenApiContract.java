package dev.baton.localstack.testing;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The OpenAPI document of a running service, compared with the stored copy and searched for inputs without a limit. */
public final class OpenApiContract {

    static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    /** Formats with a length of their own. */
    private static final Set<String> BOUNDED =
            Set.of("uuid", "date-time", "date", "time", "duration", "ipv4", "ipv6", "binary");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final JsonNode document;

    private OpenApiContract(JsonNode document) {
        this.document = document;
    }

    /** Reads the document that the service on this port serves. */
    public static OpenApiContract servedOn(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + "/q/openapi?format=json");
            return new OpenApiContract(
                    JSON.readTree(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    /**
     * Compares with {@code docs/api/<service>.json}; {@code -Dbaton.documentation.write=true} writes the file first.
     *
     * @return whether the stored copy is current
     */
    public boolean isStoredAs(String service) {
        Path file = Path.of(System.getProperty("baton.root", ".."), "docs", "api", service + ".json");
        try {
            // as maps, whose keys are sorted: the order in which classes are found must make no difference
            String text = JSON.writer(printer()).writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
            if (Boolean.getBoolean("baton.documentation.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            return Files.exists(file) && Files.readString(file).equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Operations that declare no answer for a request that is wrong. */
    public List<String> operationsWithoutProblems() {
        List<String> found = new ArrayList<>();
        operations((method, path, operation) -> {
            boolean declared = operation.path("responses").properties().stream()
                    .anyMatch(response -> response.getKey().startsWith("4")
                            && response.getValue().path("content").has("application/problem+json"));
            if (!declared) {
                found.add(method + " " + path);
            }
        });
        return found;
    }

    /** Places of texts without a maximum length, and of lists and maps in requests without a maximum size. */
    public List<String> unboundedInputs() {
        List<String> found = new ArrayList<>();
        operations((method, path, operation) -> {
            operation
                    .path("parameters")
                    .forEach(parameter -> texts(
                            parameter.path("schema"),
                            method + " " + path + " " + parameter.path("name").asText(),
                            found));
            operation.path("requestBody").path("content").forEach(content -> {
                texts(content.path("schema"), method + " " + path, found);
                sizes(content.path("schema"), method + " " + path, new ArrayList<>(), found);
            });
            operation.path("responses").forEach(response -> response.path("content")
                    .forEach(content -> texts(content.path("schema"), method + " " + path, found)));
        });
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> texts(schema.getValue(), schema.getKey(), found));
        return found;
    }

    void operations(Visitor visitor) {
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> visitor.visit(operation.getKey(), path.getKey(), operation.getValue())));
    }

    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    static boolean isText(JsonNode schema) {
        JsonNode type = schema.path("type");
        boolean text = type.asText().equals("string");
        for (JsonNode one : type) {
            text |= one.asText().equals("string");
        }
        return text;
    }

    private static void texts(JsonNode schema, String where, List<String> found) {
        if (!schema.isObject()) {
            return;
        }
        boolean bounded = schema.has("maxLength")
                || schema.has("enum")
                || schema.has("const")
                || BOUNDED.contains(schema.path("format").asText());
        if (isText(schema) && !bounded) {
            found.add(where);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> texts(property.getValue(), where + "/" + property.getKey(), found));
        texts(schema.path("items"), where, found);
        texts(schema.path("additionalProperties"), where, found);
    }

    private void sizes(JsonNode given, String where, List<String> seen, List<String> found) {
        String reference = given.path("$ref").asText();
        if (!given.isObject() || seen.contains(reference)) {
            return;
        }
        if (!reference.isEmpty()) {
            seen.add(reference);
        }
        JsonNode schema = resolved(given);
        if (schema.path("type").asText().equals("array") && !schema.has("maxItems")) {
            found.add(where + " has no maxItems");
        }
        if (schema.path("additionalProperties").isObject() && !schema.has("maxProperties")) {
            found.add(where + " has no maxProperties");
        }
        schema.path("properties")
                .properties()
                .forEach(property -> sizes(property.getValue(), where + "/" + property.getKey(), seen, found));
        sizes(schema.path("items"), where + "/0", seen, found);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    /** Takes each operation of the document. */
    @FunctionalInterface
    interface Visitor {

        void visit(String method, String path, JsonNode operation);
    }
}
