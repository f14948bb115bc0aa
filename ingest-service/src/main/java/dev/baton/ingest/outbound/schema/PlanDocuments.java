package dev.baton.ingest.outbound.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.baton.ingest.application.plan.InvalidPlanException;
import dev.baton.ingest.application.plan.PlanFault;
import dev.baton.ingest.domain.WellFormedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads plan documents: first as JSON, then by the schema of plans, then each schema inside by the guard and its meta schema. */
public final class PlanDocuments {

    /** The schema of plan documents on the class path. */
    public static final String SCHEMA = "/plans/tracking-plan.schema.json";

    /** Longest document. */
    static final int LARGEST = 256 * 1024;

    private static final int LARGEST_SCHEMA = 32 * 1024;
    private static final int MOST_FAULTS = 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonSchema ofPlans;
    private final JsonSchema ofSchemas;

    PlanDocuments() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ROOT)
                .build();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        try (InputStream in = PlanDocuments.class.getResourceAsStream(SCHEMA)) {
            ofPlans = factory.getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ofSchemas = factory.getSchema(SchemaLocation.of(VersionFlag.V202012.getId()), config);
    }

    /**
     * The document as a tree, sound in every part.
     *
     * @throws InvalidPlanException otherwise
     */
    JsonNode read(String document) {
        JsonNode plan = parsed(document);
        List<PlanFault> faults = new ArrayList<>();
        ofPlans.validate(plan).forEach(message -> faults.add(fault(message, "")));
        if (faults.isEmpty()) {
            plan.path("events").properties().forEach(event -> {
                if (!event.getKey().equals(event.getKey().strip())) {
                    faults.add(new PlanFault(
                            Pointers.at("/events", event.getKey()),
                            "No event has a name that begins or ends with a blank."));
                }
                schema(event.getValue(), Pointers.at("/events", event.getKey()), faults);
            });
            plan.path("calls")
                    .properties()
                    .forEach(call -> schema(call.getValue(), Pointers.at("/calls", call.getKey()), faults));
        }
        if (!faults.isEmpty()) {
            throw new InvalidPlanException(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
        return plan;
    }

    private static JsonNode parsed(String document) {
        if (document.length() > LARGEST) {
            throw invalid("The document is larger than 256 KiB. Split the plan, and give sources plans of their own.");
        }
        try {
            JsonNode plan = JSON.readTree(document);
            if (!WellFormedText.is(plan.toString()) || plan.toString().contains("\\u0000")) {
                throw invalid("A text holds a NUL character or half a surrogate pair.");
            }
            return plan;
        } catch (JsonProcessingException e) {
            throw invalid("The document is not JSON: " + Pointers.excerpt(e.getOriginalMessage()));
        }
    }

    private void schema(JsonNode planned, String place, List<PlanFault> faults) {
        JsonNode schema = planned.path("schema");
        if (schema.isMissingNode() || faults.size() > MOST_FAULTS) {
            return;
        }
        String at = place + "/schema";
        if (schema.toString().length() > LARGEST_SCHEMA) {
            faults.add(new PlanFault(at, "The schema is larger than 32 KiB. Simplify it."));
            return;
        }
        int before = faults.size();
        SchemaGuard.check(schema, at, faults);
        if (faults.size() == before) {
            ofSchemas.validate(schema).forEach(message -> faults.add(fault(message, at)));
        }
    }

    private static PlanFault fault(ValidationMessage message, String place) {
        String at = place + message.getInstanceLocation();
        if (message.getType().equals("additionalProperties") && message.getProperty() != null) {
            String name = message.getProperty();
            return new PlanFault(
                    Pointers.at(at, name),
                    "Plans have nothing of this name here." + Keyword.didYouMean(name, known(at)));
        }
        return new PlanFault(at, Pointers.excerpt(message.getError()));
    }

    private static Set<String> known(String at) {
        return switch (at) {
            case "" -> Set.of("description", "modes", "events", "calls");
            case "/modes" -> Set.of("unplannedEvents", "unplannedProperties", "violations");
            case "/calls" -> Set.of("identify", "group", "page", "screen");
            default -> Set.of("description", "schema");
        };
    }

    private static InvalidPlanException invalid(String detail) {
        return new InvalidPlanException(List.of(new PlanFault("", detail)));
    }
}
