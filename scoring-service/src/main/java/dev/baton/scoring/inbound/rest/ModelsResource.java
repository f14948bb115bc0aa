package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Page;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The scoring models, as people wrote them. */
@Path("/v1/models")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class ModelsResource {

    private final ModelCatalogue models;
    private final ModelDocuments documents;

    public ModelsResource(ModelCatalogue models, ModelDocuments documents) {
        this.models = models;
        this.documents = documents;
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

    @GET
    @Path("/{key}")
    @Operation(summary = "One scoring model with its document: the active version, or the newest where none is active")
    public Uni<VersionJson> one(@PathParam("key") String key) {
        return models.standing(key).map(one -> VersionJson.whole(one, documents));
    }
}
