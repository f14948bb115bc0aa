package dev.baton.kit.openapi;

import dev.baton.kit.text.ParameterLimits;
import dev.baton.kit.text.TextLimits;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the OpenAPI document of a service: every operation declares the problems it answers, every text has a maximum length, servers
 * are relative, and types of libraries are replaced by what is really sent.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/HttpProblem";
    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final List<String> OF_LIBRARIES = List.of("JsonNodeType", "OutboundSseEvent", "MediaType");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer().url("/")));
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        replaceTypesOfLibraries(document);
        document.getPaths().getPathItems().forEach(ContractFilter::complete);
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas != null) {
            // what comes in is limited where it is checked, by annotations: a text without a limit must show
            Set<String> requests = RequestSchemas.names(document);
            schemas.forEach((name, schema) -> {
                if (!requests.contains(name)) {
                    SchemaLimits.complete(schema, name);
                }
            });
        }
    }

    private static void replaceTypesOfLibraries(OpenAPI document) {
        OF_LIBRARIES.forEach(document.getComponents()::removeSchema);
        if (document.getComponents().getSchemas() != null
                && document.getComponents().getSchemas().containsKey("JsonNode")) {
            document.getComponents()
                    .addSchema("JsonNode", OASFactory.createSchema().description("Any JSON value."));
        }
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> complete(path, operation));
    }

    private static void complete(String path, Operation operation) {
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(ContractFilter::limit);
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach(ContractFilter::describeDocument);
        }
        APIResponses responses = operation.getResponses();
        for (Map.Entry<String, String> status : statuses(path, operation).entrySet()) {
            if (!responses.hasAPIResponse(status.getKey())) {
                responses.addAPIResponse(
                        status.getKey(), OASFactory.createAPIResponse().description(status.getValue()));
            }
        }
        new ArrayList<>(responses.getAPIResponses().keySet())
                .forEach(status -> describe(status, responses.getAPIResponse(status)));
    }

    /** A resource that reads JSON as a text takes any JSON value, not a JSON string. */
    private static void describeDocument(String type, MediaType body) {
        Schema schema = body.getSchema();
        boolean text = schema != null
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getFormat() == null;
        if (text && type.equals("application/json")) {
            body.setSchema(OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .description("The document, of at most %d characters.".formatted(schema.getMaxLength())));
        }
    }

    private static void limit(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (!SchemaLimits.isUnboundedText(schema)) {
            return;
        }
        schema.setMaxLength(
                switch (parameter.getIn()) {
                    case PATH -> TextLimits.PATH_PARAMETER;
                    case QUERY ->
                        ParameterLimits.DOCUMENTS.contains(parameter.getName())
                                ? TextLimits.QUERY_DOCUMENT
                                : TextLimits.QUERY_PARAMETER;
                    case HEADER, COOKIE -> TextLimits.HEADER;
                });
    }

    private static Map<String, String> statuses(String path, Operation operation) {
        Map<String, String> statuses = new TreeMap<>();
        statuses.put("400", "The request is not valid; detail says what to change");
        if (path.contains("{")) {
            statuses.put("404", "What the path names does not exist");
        }
        if (operation.getRequestBody() != null) {
            statuses.put("413", "The body is too large");
            statuses.put("415", "The media type is not supported");
        }
        statuses.put("default", "Any other problem");
        return statuses;
    }

    /** Answers with an error are problem documents; streams are texts. */
    private static void describe(String status, APIResponse response) {
        if (!status.startsWith("2") && !status.startsWith("3") && response.getContent() == null) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            PROBLEM_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(PROBLEM))));
        }
        if (response.getContent() != null && response.getContent().getMediaTypes() != null) {
            response.getContent().getMediaTypes().forEach(ContractFilter::describeContent);
        }
    }

    private static void describeContent(String type, MediaType content) {
        if (type.equals("text/event-stream")) {
            content.setSchema(OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description("Server-sent events, one after the other."));
        }
        SchemaLimits.complete(content.getSchema(), "document");
    }
}
