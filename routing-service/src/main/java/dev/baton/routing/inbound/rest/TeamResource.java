package dev.baton.routing.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.application.GiveWaitingLead;
import dev.baton.routing.application.TeamBoard;
import dev.baton.routing.application.Viewer;
import dev.baton.routing.application.WaitingFilter;
import dev.baton.routing.application.WaitingPosition;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The ledgers of the team and the leads that wait for a rep. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    private final TeamBoard board;
    private final GiveWaitingLead give;
    private final MoveAnswers answers;
    private final CurrentViewer viewer;

    public TeamResource(TeamBoard board, GiveWaitingLead give, MoveAnswers answers, CurrentViewer viewer) {
        this.board = board;
        this.give = give;
        this.answers = answers;
        this.viewer = viewer;
    }

    /** The ledgers; every rep may read them. */
    @GET
    @Path("fairness")
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Each pool's ledger: leads against fair share, and the bound that always holds for turns")
    public Uni<Page<FairnessView>> fairness() {
        return board.fairness().map(pools -> new Page<>(pools, null));
    }

    /** Leads that wait for a rep. */
    @GET
    @Path("waiting")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(
            summary = "Qualified leads that wait for a rep, with the reason",
            description =
                    "Leads that asked for contact come first, then by waiting time. `overdue=true` lists only leads"
                            + " that have waited longer than `baton.routing.waiting.alarm-after`.")
    public Uni<Page<WaitingLead>> waiting(
            @RestQuery String team,
            @RestQuery String reason,
            @RestQuery @Parameter(schema = @Schema(maxLength = Requests.LONGEST_SEARCH)) String q,
            @RestQuery @DefaultValue("false") boolean overdue,
            @RestQuery @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @RestQuery String cursor) {
        WaitingFilter filter = new WaitingFilter(
                Optional.ofNullable(team).filter(name -> !name.isBlank()),
                Requests.unassignedReason(reason),
                Requests.words(q),
                Optional.empty());
        return board.waiting(
                overdue ? board.overdueOnly(filter) : filter,
                Requests.position(cursor, WaitingPosition::parse),
                Cursor.limit(limit));
    }

    /** Assigns a waiting lead to a rep. */
    @POST
    @Path("waiting/{leadId}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Assign a waiting lead to a rep of its team, or to yourself (`rep`: `me`)",
            description = "The rep gets the lead whatever capacity, availability and missed offers say. If two managers"
                    + " assign the same lead, the second gets 409.")
    @APIResponse(
            responseCode = "200",
            description = "The new assignment",
            content = @Content(schema = @Schema(implementation = AssignmentView.class)))
    public Uni<Response> give(
            @RestPath String leadId, @HeaderParam(MoveAnswers.IDEMPOTENCY_KEY) String key, @Valid GiveBody body) {
        Viewer asking = viewer.get();
        String actor = asking.userName();
        GiveWaitingLead.Order order = order(leadId, body, actor);
        return answers.give(
                asking,
                actor + " assign " + order.lead(),
                key,
                order.rep() + "\n" + order.reason(),
                connection -> give.handle(connection, order));
    }

    private static GiveWaitingLead.Order order(String leadId, GiveBody body, String actor) {
        String rep = body == null || body.rep() == null ? "" : body.rep();
        String reason = body == null || body.reason() == null || body.reason().isBlank()
                ? null
                : body.reason().strip();
        if (reason != null && reason.length() > GiveBody.LONGEST_REASON) {
            throw Problems.of(
                    RoutingProblem.ASSIGN_REASON_TOO_LONG,
                    "Send a reason of at most %d characters, not %d."
                            .formatted(GiveBody.LONGEST_REASON, reason.length()));
        }
        return new GiveWaitingLead.Order(Requests.leadId(leadId), rep.equals("me") ? actor : rep, reason, actor);
    }
}
