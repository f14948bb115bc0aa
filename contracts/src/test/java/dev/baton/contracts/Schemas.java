package dev.baton.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The schemas as readers of messages load them: each document by itself, without any other. */
final class Schemas {

    static final String BASE = "urn:baton:schema:";

    /** As the services read and write. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    static Set<ValidationMessage> violations(String eventType, JsonNode document) {
        return FACTORY.getSchema(event(eventType), STRICT).validate(document);
    }

    /** Whether the document is a schema in the eyes of JSON Schema itself. */
    static Set<ValidationMessage> violationsOfMetaSchema(JsonNode schema) {
        return FACTORY.getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()), STRICT)
                .validate(schema);
    }

    static JsonNode event(String eventType) {
        return load("/schemas/" + eventType + ".json");
    }

    static JsonNode shared(Class<?> type) {
        return load("/schemas/shared/" + name(type) + ".json");
    }

    /** The name of a shared schema, for example {@code lead-snapshot}. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The properties that may be absent or null. */
    static Set<String> nullable(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        schema.get("required").forEach(name -> names.remove(name.asText()));
        return names;
    }

    static JsonNode load(String resource) {
        try (InputStream file = Schemas.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
