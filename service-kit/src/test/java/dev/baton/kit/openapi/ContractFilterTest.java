package dev.baton.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOpenAPI;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createPathItem;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class ContractFilterTest {

    private static final String JSON = "application/json";

    private final Operation operation = createOperation()
            .requestBody(createRequestBody().content(of("Order")))
            .responses(createAPIResponses()
                    .addAPIResponse("200", createAPIResponse().content(of("Receipt"))));

    private final OpenAPI document = createOpenAPI()
            .components(createComponents()
                    .addSchema("Order", object("line", createSchema().ref("#/components/schemas/Line")))
                    .addSchema("Line", object("note", text()))
                    .addSchema("Receipt", object("note", text())))
            .paths(createPaths().addPathItem("/v1/orders/{id}", createPathItem().POST(operation)));

    @Test
    void missingLimitOfRequestStaysMissingSoThatItShows() {
        // When
        new ContractFilter().filterOpenAPI(document);

        // Then
        assertThat(property("Line", "note").getMaxLength()).isNull();
    }

    @Test
    void textOfAnswerGetsAnUpperBound() {
        // When
        new ContractFilter().filterOpenAPI(document);

        // Then
        assertThat(property("Receipt", "note").getMaxLength()).isEqualTo(2_000);
    }

    @Test
    void operationDeclaresItsProblems() {
        // When
        new ContractFilter().filterOpenAPI(document);

        // Then
        assertThat(operation.getResponses().getAPIResponses())
                .containsOnlyKeys("200", "400", "404", "413", "415", "default");
        assertThat(operation.getResponses().getAPIResponse("404").getContent().getMediaTypes())
                .containsOnlyKeys("application/problem+json");
    }

    @Test
    void documentWithoutOperationsIsAccepted() {
        // Given
        OpenAPI empty = createOpenAPI();

        // When
        new ContractFilter().filterOpenAPI(empty);

        // Then
        assertThat(empty.getServers()).hasSize(1);
    }

    private Schema property(String schema, String name) {
        return document.getComponents().getSchemas().get(schema).getProperties().get(name);
    }

    private static Content of(String schema) {
        return createContent()
                .addMediaType(JSON, createMediaType().schema(createSchema().ref("#/components/schemas/" + schema)));
    }

    private static Schema object(String property, Schema schema) {
        return createSchema().addType(SchemaType.OBJECT).addProperty(property, schema);
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }
}
