package dev.baton.scoring.outbound.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.model.ModelReader;
import dev.baton.scoring.domain.model.ScoringModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads model documents in YAML (of which JSON is a part): first the schema, then what a schema can't say. */
public final class ModelDocuments {

    private static final String SCHEMA = "/models/scoring-model.schema.json";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchema schema;

    public ModelDocuments() {
        try (InputStream in = open(SCHEMA)) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as a tree; anchors are resolved. */
    public Map<String, Object> parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(limits)).load(text);
    }

    /**
     * The model that a document describes.
     *
     * @param lists what the installation adds to the document's named lists
     * @throws InvalidModelException with every fault
     */
    public ScoringModel model(Map<String, Object> document, Map<String, List<String>> lists) {
        JsonNode tree = json.valueToTree(document);
        Set<ValidationMessage> faults = schema.validate(tree);
        if (!faults.isEmpty()) {
            throw new InvalidModelException(
                    faults.stream().map(ValidationMessage::getMessage).toList());
        }
        return ModelReader.read(document, lists);
    }

    static InputStream open(String resource) {
        InputStream in = ModelDocuments.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The resource " + resource + " is missing from the build");
        }
        return in;
    }
}
