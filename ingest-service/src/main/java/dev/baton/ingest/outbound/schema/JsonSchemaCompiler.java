package dev.baton.ingest.outbound.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.DisallowSchemaLoader;
import dev.baton.ingest.application.plan.InvalidPlanException;
import dev.baton.ingest.application.plan.PlanCompiler;
import dev.baton.ingest.application.plan.PlanFault;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.plan.Mode;
import dev.baton.ingest.domain.plan.Modes;
import dev.baton.ingest.domain.plan.PayloadSchema;
import dev.baton.ingest.domain.plan.TrackingPlan;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compiles plans with a JSON Schema library that is kept from the network and from slow patterns. */
@Singleton
public class JsonSchemaCompiler implements PlanCompiler {

    /** Keywords beside which a root needs the costlier way to tell what is unplanned. */
    private static final Set<String> COMBINING = Set.of("allOf", "anyOf", "oneOf", "$ref", "if", "dependentSchemas");

    private final PlanDocuments documents = new PlanDocuments();
    private final JsonSchemaFactory factory =
            JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.enableSchemaCache(false)
                    .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(new LinearPatterns())
            .preloadJsonSchema(true)
            .locale(Locale.ROOT)
            .build();

    @Override
    public TrackingPlan compile(String key, int version, String document) {
        JsonNode plan = documents.read(document);
        Modes modes = modes(plan.path("modes"));
        boolean closed = modes.unplannedProperties() != Mode.ALLOW;
        Map<String, PayloadSchema> events = new HashMap<>();
        plan.path("events")
                .properties()
                .forEach(event -> events.put(
                        event.getKey(), schema(event.getValue(), Pointers.at("/events", event.getKey()), closed)));
        Map<TrackingKind, PayloadSchema> calls = new EnumMap<>(TrackingKind.class);
        plan.path("calls")
                .properties()
                .forEach(call -> calls.put(
                        TrackingKind.ofWireName(call.getKey()),
                        schema(call.getValue(), Pointers.at("/calls", call.getKey()), closed)));
        return new TrackingPlan(key, version, modes, events, calls);
    }

    private PayloadSchema schema(JsonNode planned, String place, boolean closed) {
        JsonNode schema = planned.path("schema");
        if (schema.isMissingNode() || (schema.isBoolean() && schema.booleanValue())) {
            return PayloadSchema.ANYTHING;
        }
        try {
            JsonSchema compiled = factory.getSchema(closed ? closed(schema) : schema, config);
            compiled.initializeValidators();
            return new CompiledSchema(compiled, names(schema.path("properties")));
        } catch (RuntimeException refused) {
            throw new InvalidPlanException(List.of(new PlanFault(
                    place + "/schema",
                    "The schema cannot be compiled: " + Pointers.excerpt(String.valueOf(refused.getMessage())))));
        }
    }

    /** The schema with what it does not name forbidden, unless it says itself what becomes of that. */
    private static JsonNode closed(JsonNode schema) {
        if (!schema.isObject() || schema.has("additionalProperties") || schema.has("unevaluatedProperties")) {
            return schema;
        }
        ObjectNode closed = schema.deepCopy();
        boolean combines = COMBINING.stream().anyMatch(schema::has);
        return closed.put(combines ? "unevaluatedProperties" : "additionalProperties", false);
    }

    private static Modes modes(JsonNode modes) {
        return new Modes(
                mode(modes.path("unplannedEvents")),
                mode(modes.path("unplannedProperties")),
                mode(modes.path("violations")));
    }

    private static Mode mode(JsonNode word) {
        return word.isMissingNode() ? Mode.ALLOW : Mode.valueOf(word.asText().toUpperCase(Locale.ROOT));
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new HashSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
