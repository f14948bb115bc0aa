package dev.baton.routing.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.routing.application.TeamBoard;
import dev.baton.routing.application.view.FairnessView;
import dev.baton.routing.application.view.WaitingLead;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** How the team stands. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    private final TeamBoard board;

    public TeamResource(TeamBoard board) {
        this.board = board;
    }

    /** The ledgers; open to every rep, since fairness that is hidden is not believed. */
    @GET
    @Path("fairness")
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Each pool's ledger: leads against fair share, and the proven bound")
    public Uni<Page<FairnessView>> fairness() {
        return board.fairness().map(pools -> new Page<>(pools, null));
    }

    /** Leads that nobody has. */
    @GET
    @Path("waiting")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Qualified leads that nobody has, with the reason; most urgent first")
    public Uni<Page<WaitingLead>> waiting(@RestQuery @DefaultValue(Cursor.DEFAULT_LIMIT) int limit) {
        return board.waiting(Cursor.limit(limit)).map(leads -> new Page<>(leads, null));
    }
}
