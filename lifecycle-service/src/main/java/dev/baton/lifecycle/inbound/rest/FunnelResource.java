package dev.baton.lifecycle.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.lifecycle.application.AskForLeads;
import dev.baton.lifecycle.application.Funnel;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How many leads stand where, and how far they came. */
@Path("/v1/funnel")
@Produces(MediaType.APPLICATION_JSON)
public class FunnelResource {

    private final AskForLeads askForLeads;

    public FunnelResource(AskForLeads askForLeads) {
        this.askForLeads = askForLeads;
    }

    /** The funnel now. */
    @GET
    @RolesAllowed({Roles.MARKETER, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "How many leads stand at each stage and how many ever reached it, with the denominator named")
    public Uni<Funnel> funnel() {
        return askForLeads.funnel();
    }
}
