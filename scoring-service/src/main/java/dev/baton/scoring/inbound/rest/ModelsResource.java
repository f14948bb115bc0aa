package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.domain.model.ScoringModel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The scoring models, as people wrote them. */
@Path("/v1/models")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class ModelsResource {

    private final Models models;

    public ModelsResource(Models models) {
        this.models = models;
    }

    /** A model in the list. */
    record Line(String key, int version, String name, boolean active) {}

    /** A model with its document. */
    record One(String key, int version, String name, boolean active, Map<String, Object> document) {}

    @GET
    @Operation(summary = "Every scoring model")
    public Page<Line> list() {
        return new Page<>(
                models.all().stream()
                        .map(loaded -> {
                            ScoringModel model = loaded.compiled().model();
                            return new Line(model.key(), model.version(), model.name(), isActive(model));
                        })
                        .toList(),
                null);
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "One scoring model with its document")
    public One one(@PathParam("key") String key) {
        Models.Loaded loaded = models.find(key).orElseThrow(() -> unknown(key));
        ScoringModel model = loaded.compiled().model();
        return new One(model.key(), model.version(), model.name(), isActive(model), loaded.document());
    }

    private boolean isActive(ScoringModel model) {
        return models.active().compiled().model().key().equals(model.key());
    }

    static RuntimeException unknown(String key) {
        return Problems.of(
                ScoringProblem.MODEL_NOT_FOUND, "There is no model '%s'; GET /v1/models lists them.".formatted(key));
    }
}
