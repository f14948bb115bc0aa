package dev.baton.ingest.application.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.baton.ingest.application.imports.InvalidMappingException.Fault;
import dev.baton.ingest.domain.imports.Mapping;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Mapping documents: checked against their schema, then for what a schema can't say. */
@Singleton
public class MappingDocuments {

    private static final String SCHEMA = "/imports/import-mapping.schema.json";
    private static final int MOST_FAULTS = 20;

    private final ObjectMapper json = new ObjectMapper();
    private final String schemaText;
    private final JsonSchema schema;

    public MappingDocuments() {
        try (InputStream in = MappingDocuments.class.getResourceAsStream(SCHEMA)) {
            this.schemaText = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schemaText,
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
    }

    /** The JSON Schema of mappings, as text. */
    public String schema() {
        return schemaText;
    }

    /**
     * The mapping of a document.
     *
     * @throws InvalidMappingException with every fault
     */
    public Mapping read(JsonNode document) throws InvalidMappingException {
        List<Fault> faults = schema.validate(document).stream()
                .map(fault -> new Fault(fault.getInstanceLocation().toString().replace("$", ""), fault.getMessage()))
                .limit(MOST_FAULTS)
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidMappingException(faults);
        }
        return new MappingReader().read(document);
    }

    /** The mapping of a text that was checked when it was kept. */
    public Mapping kept(String text) {
        try {
            return read(json.readTree(text));
        } catch (JsonProcessingException | InvalidMappingException e) {
            throw new UnreadableContentException(
                    "MAPPING_INVALID", "This version of the service can't read the mapping: send it again.");
        }
    }

    /** The same for the same meaning, whatever the order of keys. */
    public String hash(JsonNode document) {
        try {
            Map<?, ?> tree = json.convertValue(document, Map.class);
            byte[] sorted =
                    json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(tree);
            return UUID.nameUUIDFromBytes(sorted).toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
