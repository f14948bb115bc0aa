package dev.baton.scoring.outbound.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.baton.kit.condition.InvalidConditionException;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.config.ScoringConfig;
import dev.baton.scoring.domain.choice.Envelope;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.model.ModelReader;
import dev.baton.scoring.domain.score.CompiledModel;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads model documents in YAML (of which JSON is a part): first the schema, then what a schema can't say. A fault in the
 * model that ships stops the start.
 */
@Startup
@ApplicationScoped
public class YamlModelDocuments implements ModelDocuments {

    private static final String SCHEMA = "/models/scoring-model.schema.json";
    private static final int LARGEST = 512 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final String shipped = text("/models/default.yaml");
    private final String schemaText = text(SCHEMA);
    private final JsonSchema schema;
    private final Map<String, List<String>> lists;

    public YamlModelDocuments(ScoringConfig config) {
        SchemaValidatorsConfig pointers =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText, pointers);
        lists = Map.of(
                "competitorDomains", domains(config),
                "excludedCountries", config.excludedCountries().orElse(List.of()));
        read(parse(shipped), 1);
    }

    @Override
    @SuppressWarnings("unchecked") // keys that are no text are no plain tree
    public Map<String, Object> parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        limits.setCodePointLimit(LARGEST);
        try {
            if (new Yaml(new SafeConstructor(limits)).load(text) instanceof Map<?, ?> document) {
                PlainTree.check(document);
                return (Map<String, Object>) document;
            }
        } catch (InvalidModelException e) {
            throw e;
        } catch (RuntimeException e) { // where a tag promises what a text is not, the reader throws what Java throws
            throw new InvalidModelException(List.of(": Neither YAML nor JSON: " + e.getMessage()));
        }
        throw new InvalidModelException(List.of(": Expected an object with key, name, fit, engagement, qualification"));
    }

    @Override
    public ReadyModel read(Map<String, Object> document, int version) {
        JsonNode tree = json.valueToTree(document);
        Set<ValidationMessage> faults = schema.validate(tree);
        if (!faults.isEmpty()) {
            throw new InvalidModelException(faults.stream()
                    .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                    .toList());
        }
        Map<String, Object> numbered = new LinkedHashMap<>(document);
        numbered.put("version", version);
        List<String> inside = new ArrayList<>();
        Envelope envelope = envelope(document, inside);
        try {
            CompiledModel compiled = new CompiledModel(ModelReader.read(numbered, lists));
            if (inside.isEmpty()) {
                return new ReadyModel(envelope, compiled);
            }
        } catch (InvalidModelException e) {
            inside.addAll(e.faults());
        } catch (InvalidConditionException e) { // an expression that passes its check and can't be planned
            e.violations().forEach(violation -> inside.add(violation.toString()));
        }
        throw new InvalidModelException(inside);
    }

    private Envelope envelope(Map<String, Object> document, List<String> faults) {
        try {
            return Envelope.read(document, lists);
        } catch (InvalidConditionException e) {
            e.violations().forEach(violation -> faults.add(violation.toString()));
            return null;
        }
    }

    @Override
    public String yaml(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return text;
        }
        DumperOptions readable = new DumperOptions();
        readable.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        readable.setAllowUnicode(true);
        return new Yaml(readable).dump(parse(text));
    }

    @Override
    public String shipped() {
        return shipped;
    }

    @Override
    public String schema() {
        return schemaText;
    }

    private static List<String> domains(ScoringConfig config) {
        return config.competitorDomains().orElse(List.of()).stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = YamlModelDocuments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
