package dev.baton.routing.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.application.GiveOutcome;
import dev.baton.routing.application.GiveWaitingLead;
import dev.baton.routing.application.TeamBoard;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.application.view.FairnessView;
import dev.baton.routing.application.view.WaitingLead;
import dev.baton.routing.inbound.CurrentViewer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How the team stands. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    private final TeamBoard board;
    private final GiveWaitingLead give;
    private final CurrentViewer viewer;

    public TeamResource(TeamBoard board, GiveWaitingLead give, CurrentViewer viewer) {
        this.board = board;
        this.give = give;
        this.viewer = viewer;
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

    /** Gives a waiting lead to somebody. */
    @POST
    @Path("waiting/{leadId}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take a lead that nobody has (`rep`: `me`), or give it to a rep of the team")
    public Uni<AssignmentView> give(@RestPath String leadId, @Valid GiveBody body) {
        String actor = viewer.get().userName();
        String rep = body == null || body.rep() == null ? "" : body.rep();
        return give.handle(Requests.leadId(leadId), rep.equals("me") ? actor : rep, actor)
                .map(TeamResource::given);
    }

    private static AssignmentView given(GiveOutcome outcome) {
        return switch (outcome) {
            case GiveOutcome.Given given -> given.assignment();
            case GiveOutcome.NotWaiting taken ->
                throw Problems.of(
                        RoutingProblem.LEAD_NOT_WAITING, "Somebody has it, or nobody should. See GET /v1/waiting.");
            case GiveOutcome.UnknownRep unknown ->
                throw Problems.of(
                        RoutingProblem.REP_NOT_FOUND, "Send a rep of the lead's team. GET /v1/reps lists them.");
        };
    }
}
