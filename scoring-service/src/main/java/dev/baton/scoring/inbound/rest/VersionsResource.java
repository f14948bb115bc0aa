package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Page;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.ReviewModels;
import dev.baton.scoring.application.ReviseModels;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The versions of a model on their way from draft to approval. */
@Path("/v1/models/{key}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class VersionsResource {

    private final ModelCatalogue models;
    private final ModelDocuments documents;
    private final ReviseModels revise;
    private final ReviewModels review;
    private final Caller caller;

    public VersionsResource(
            ModelCatalogue models, ModelDocuments documents, ReviseModels revise, ReviewModels review, Caller caller) {
        this.models = models;
        this.documents = documents;
        this.revise = revise;
        this.review = review;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Every version of a model, the newest first")
    public Uni<Page<VersionJson>> list(@PathParam("key") String key) {
        return models.versions(key)
                .map(found -> new Page<>(
                        found.stream()
                                .map(one -> VersionJson.line(one, documents))
                                .toList(),
                        null));
    }

    @GET
    @Path("/{version}")
    @Operation(summary = "One version with its document")
    public Uni<Response> one(@PathParam("key") String key, @PathParam("version") String version) {
        return models.version(key, ModelRequests.number(key, version)).map(this::answer);
    }

    @GET
    @Path("/{version}/document")
    @Produces("application/yaml")
    @Operation(summary = "The document as YAML, for git; one that was sent as YAML comes back to the letter")
    public Uni<String> document(@PathParam("key") String key, @PathParam("version") String version) {
        return models.version(key, ModelRequests.number(key, version)).map(one -> documents.yaml(one.document()));
    }

    @PUT
    @Path("/{version}")
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml", "text/yaml"})
    @RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Another document in the place of a draft's; If-Match says which revision is replaced")
    public Uni<Response> edit(
            @PathParam("key") String key,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("comment") String comment,
            String document) {
        return revise.edit(
                        ModelRequests.required(key, version, ifMatch),
                        ModelRequests.document(document),
                        ModelRequests.comment(comment),
                        caller.name())
                .map(this::answer);
    }

    @DELETE
    @Path("/{version}")
    @RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Give a version up that was never active")
    public Uni<Response> discard(
            @PathParam("key") String key,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return revise.discard(ModelRequests.ref(key, version, ifMatch), caller.name())
                .map(this::answer);
    }

    @POST
    @Path("/{version}/validate")
    @RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary =
                    "Check a version; a draft without errors can be approved from then on, with the ETag it had before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReviewedJson.class)))
    public Uni<Response> validate(
            @PathParam("key") String key,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return review.version(ModelRequests.ref(key, version, ifMatch), caller.name())
                .map(reviewed -> Response.ok(ReviewedJson.of(reviewed, documents))
                        .tag(Integer.toString(reviewed.version().revision()))
                        .build());
    }

    @POST
    @Path("/{version}/approvals/{side}")
    @RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Approve a checked version for marketing or for sales; two different people must")
    public Uni<Response> approve(
            @PathParam("key") String key,
            @PathParam("version") String version,
            @PathParam("side") String side,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Approval.Side of = ModelRequests.side(side, caller);
        return revise.approve(ModelRequests.ref(key, version, ifMatch), of, caller.name())
                .map(this::answer);
    }

    @DELETE
    @Path("/{version}/approvals/{side}")
    @RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take one side's approval back while the version is not active")
    public Uni<Response> withdraw(
            @PathParam("key") String key,
            @PathParam("version") String version,
            @PathParam("side") String side,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Approval.Side of = ModelRequests.side(side, caller);
        return revise.withdraw(ModelRequests.ref(key, version, ifMatch), of, caller.name())
                .map(this::answer);
    }

    @GET
    @Path("/{version}/diff")
    @Operation(summary = "What differs from another version, in words; from the one before where none is named")
    public Uni<Map<String, Object>> diff(
            @PathParam("key") String key, @PathParam("version") String version, @QueryParam("against") String against) {
        int number = ModelRequests.number(key, version);
        Integer other = against == null ? null : ModelRequests.number(key, against);
        return review.diff(key, number, other)
                .map(changes -> Map.of(
                        "version",
                        number,
                        "against",
                        other == null ? Math.max(1, number - 1) : other,
                        "changes",
                        changes));
    }

    private Response answer(ModelVersion version) {
        return Response.ok(VersionJson.whole(version, documents))
                .tag(Integer.toString(version.revision()))
                .build();
    }
}
