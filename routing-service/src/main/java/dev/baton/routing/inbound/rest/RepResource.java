package dev.baton.routing.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.application.ManageReps;
import dev.baton.routing.application.RepChange;
import dev.baton.routing.application.Viewer;
import dev.baton.routing.application.view.RepView;
import dev.baton.routing.inbound.CurrentViewer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Reps and their settings. */
@Path("/v1/reps")
@Produces(MediaType.APPLICATION_JSON)
public class RepResource {

    private final ManageReps reps;
    private final CurrentViewer viewer;

    public RepResource(ManageReps reps, CurrentViewer viewer) {
        this.reps = reps;
        this.viewer = viewer;
    }

    /** Every rep. */
    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Every rep with settings and present load")
    public Uni<Page<RepView>> list() {
        return reps.all().map(all -> new Page<>(all, null));
    }

    /** One rep. */
    @GET
    @Path("{userName}")
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "One rep with settings and present load")
    public Uni<RepView> get(@RestPath String userName) {
        return reps.find(userName).map(found -> found.orElseThrow(RepResource::notFound));
    }

    /** Adds a rep. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Add a rep, who starts level with the least served")
    public Uni<Response> add(RepBody body) {
        return reps.add(RepRequests.rep(body))
                .map(added -> added.map(rep -> Response.created(URI.create("/v1/reps/" + rep.userName()))
                                .entity(rep)
                                .build())
                        .orElseThrow(() -> Problems.of(
                                RoutingProblem.REP_NOT_ADDED,
                                "Choose a user name that GET /v1/reps does not show, and a team that exists.")));
    }

    /** Changes a rep. */
    @PATCH
    @Path("{userName}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary =
                    "Change a rep; reps switch their own availability, managers everything. Deactivating hands over the rep's leads")
    public Uni<RepView> change(@RestPath String userName, RepBody body) {
        RepChange change = RepRequests.change(body);
        refuseForeign(userName, change, viewer.get());
        return reps.change(userName, change).map(found -> found.orElseThrow(RepResource::notFound));
    }

    private static void refuseForeign(String userName, RepChange change, Viewer asking) {
        boolean ownAvailability = asking.reaches(userName)
                && change.active().isEmpty()
                && change.weight().isEmpty()
                && change.capacity().isEmpty();
        if (!asking.everyone() && !ownAvailability) {
            throw Problems.of(
                    RoutingProblem.NOT_YOUR_SETTINGS, "Change your own availability; ask a manager for anything else.");
        }
    }

    private static HttpProblem notFound() {
        return Problems.of(RoutingProblem.REP_NOT_FOUND, "Take the user name from GET /v1/reps.");
    }
}
