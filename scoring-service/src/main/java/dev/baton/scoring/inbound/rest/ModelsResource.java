package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Page;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.ReviewModels;
import dev.baton.scoring.application.ReviseModels;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The scoring models, as people wrote them. */
@Path("/v1/models")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class ModelsResource {

    private final ModelCatalogue models;
    private final ModelDocuments documents;
    private final ReviseModels revise;
    private final ReviewModels review;
    private final Caller caller;

    public ModelsResource(
            ModelCatalogue models, ModelDocuments documents, ReviseModels revise, ReviewModels review, Caller caller) {
        this.models = models;
        this.documents = documents;
        this.revise = revise;
        this.review = review;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Every scoring model: its newest version, and the active one where that is another")
    public Uni<Page<VersionJson>> list() {
        return models.heads()
                .map(found -> new Page<>(
                        found.stream()
                                .map(one -> VersionJson.line(one, documents))
                                .toList(),
                        null));
    }

    @GET
    @Path("/schema")
    @Produces("application/schema+json")
    @Operation(summary = "JSON Schema of a model document, for an editor and for checks before a merge")
    public String schema() {
        return documents.schema();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml"})
    @RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary =
                    "Import a document as a draft: the next version of the model its key names, or the first of a new one")
    public Uni<Response> draft(
            @HeaderParam("Idempotency-Key") String retryKey,
            @QueryParam("comment") String comment,
            @Size(max = ModelRequests.LONGEST_DOCUMENT) String document) {
        return revise.draft(ModelRequests.document(document), ModelRequests.comment(comment), retryKey, caller.name())
                .map(version -> Response.created(
                                URI.create("/v1/models/" + version.key() + "/versions/" + version.version()))
                        .entity(VersionJson.whole(version, documents))
                        .tag(Integer.toString(version.revision()))
                        .build());
    }

    @POST
    @Path("/validate")
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml"})
    @Operation(summary = "Check a document without keeping it: for an editor while somebody types, and before a merge")
    public Uni<ReviewedJson> validate(@Size(max = ModelRequests.LONGEST_DOCUMENT) String document) {
        return review.document(ModelRequests.document(document)).map(one -> ReviewedJson.of(one, documents));
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "One scoring model with its document: the active version, or the newest where none is active")
    public Uni<VersionJson> one(@PathParam("key") String key) {
        return models.standing(key).map(one -> VersionJson.whole(one, documents));
    }
}
