package dev.baton.routing.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.application.AcceptAssignment;
import dev.baton.routing.application.AcknowledgeAssignment;
import dev.baton.routing.application.AssignmentFilter;
import dev.baton.routing.application.InboxQuery;
import dev.baton.routing.application.RejectAssignment;
import dev.baton.routing.application.UrgencyPosition;
import dev.baton.routing.application.Viewer;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.AssignmentId;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who has which lead, by when, and why; and what the rep does with it. */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private static final String IDEMPOTENCY_KEY = MoveAnswers.IDEMPOTENCY_KEY;
    private static final String ME = "me";
    private static final String NEWEST = "newest";
    private static final String URGENCY = "urgency";

    private final InboxQuery inbox;
    private final AcknowledgeAssignment acknowledge;
    private final AcceptAssignment accept;
    private final RejectAssignment reject;
    private final MoveAnswers answers;
    private final CurrentViewer viewer;

    public AssignmentResource(
            InboxQuery inbox,
            AcknowledgeAssignment acknowledge,
            AcceptAssignment accept,
            RejectAssignment reject,
            MoveAnswers answers,
            CurrentViewer viewer) {
        this.inbox = inbox;
        this.acknowledge = acknowledge;
        this.accept = accept;
        this.reject = reject;
        this.answers = answers;
        this.viewer = viewer;
    }

    /** Assignments, newest first or most urgent first. */
    @GET
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(
            summary = "Assignments; a rep sees own ones, `rep=me` means the caller",
            description =
                    "`order=newest` (default) lists the newest first. `order=urgency` lists what has to be decided"
                            + " (`state` OPEN and ACKNOWLEDGED), open ones first, then by deadline. `q` searches name, company,"
                            + " title, e-mail and phone; of leads that the rep does not hold any more, a rep searches name and"
                            + " company only.")
    public Uni<Page<AssignmentView>> list(
            @RestQuery String rep,
            @RestQuery String state,
            @RestQuery String leadId,
            @RestQuery @Parameter(schema = @Schema(maxLength = Requests.LONGEST_SEARCH)) String q,
            @RestQuery @DefaultValue(NEWEST) @Parameter(schema = @Schema(enumeration = {NEWEST, URGENCY})) String order,
            @RestQuery @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @RestQuery String cursor) {
        Viewer asking = viewer.get();
        AssignmentFilter filter = new AssignmentFilter(
                whose(rep),
                Requests.states(state),
                leadId == null ? Optional.empty() : Optional.of(Requests.leadId(leadId)),
                Requests.words(q),
                asking.everyone());
        return switch (order) {
            case NEWEST ->
                inbox.page(filter, Requests.position(cursor, AssignmentId::of), Cursor.limit(limit))
                        .map(page -> AssignmentView.seenBy(asking, page));
            case URGENCY ->
                inbox.urgent(undecided(filter), Requests.position(cursor, UrgencyPosition::parse), Cursor.limit(limit))
                        .map(page -> AssignmentView.seenBy(asking, page));
            default ->
                throw Problems.of(
                        RoutingProblem.UNKNOWN_ORDER, "Send an order of %s or %s.".formatted(NEWEST, URGENCY));
        };
    }

    /** Only what has to be decided is urgent; a closed state in the filter is refused. */
    private static AssignmentFilter undecided(AssignmentFilter filter) {
        if (!AssignmentFilter.UNDECIDED.containsAll(filter.states())) {
            throw Problems.of(
                    RoutingProblem.UNKNOWN_STATE, "With order=urgency send a state of OPEN, ACKNOWLEDGED, or none.");
        }
        return filter.states().isEmpty() ? filter.in(AssignmentFilter.UNDECIDED) : filter;
    }

    /** One assignment with everything about it. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "An assignment with its decision record, the derivation of its deadline, and its history")
    public Uni<AssignmentDetail> get(@RestPath String id) {
        Viewer asking = viewer.get();
        return inbox.detail(Requests.assignmentId(id)).map(found -> visible(found, asking));
    }

    /** The rep has seen the lead. */
    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take notice of a lead; its ACKNOWLEDGE clock is met")
    public Uni<Response> acknowledge(@RestPath String id, @HeaderParam(IDEMPOTENCY_KEY) String key) {
        AssignmentId assignment = Requests.assignmentId(id);
        Viewer asking = viewer.get();
        return answers.answer(
                asking,
                scope("acknowledge", assignment),
                key,
                "",
                connection -> acknowledge.handle(connection, assignment, asking));
    }

    /** Sales takes the lead. */
    @POST
    @Path("{id}/accept")
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Take a lead as a genuine opportunity; it becomes an SQL")
    public Uni<Response> accept(@RestPath String id, @HeaderParam(IDEMPOTENCY_KEY) String key) {
        AssignmentId assignment = Requests.assignmentId(id);
        Viewer asking = viewer.get();
        return answers.answer(
                asking,
                scope("accept", assignment),
                key,
                "",
                connection -> accept.handle(connection, assignment, asking));
    }

    /** Sales hands the lead back. */
    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN})
    @Operation(summary = "Hand a lead back with a reason; it is recycled")
    public Uni<Response> reject(@RestPath String id, @HeaderParam(IDEMPOTENCY_KEY) String key, @Valid RejectBody body) {
        AssignmentId assignment = Requests.assignmentId(id);
        RejectReason reason = Requests.rejectReason(body);
        Viewer asking = viewer.get();
        return answers.answer(
                asking,
                scope("reject", assignment),
                key,
                reason + "\n" + body.note(),
                connection -> reject.handle(connection, assignment, asking, reason, body.note()));
    }

    private String scope(String move, AssignmentId assignment) {
        return viewer.get().userName() + " " + move + " " + assignment;
    }

    /** A rep who names nobody means the own ones; who reaches everybody means everybody's. */
    private Optional<String> whose(String rep) {
        Viewer asking = viewer.get();
        if (rep == null || rep.isBlank()) {
            return asking.everyone() ? Optional.empty() : Optional.of(asking.userName());
        }
        String userName = rep.equals(ME) ? asking.userName() : rep;
        if (!asking.reaches(userName)) {
            throw Problems.of(RoutingProblem.ONLY_OWN_ASSIGNMENTS, "Ask for rep=me; managers see every rep's.");
        }
        return Optional.of(userName);
    }

    private static AssignmentDetail visible(Optional<AssignmentDetail> found, Viewer asking) {
        AssignmentDetail detail = found.orElseThrow(
                () -> Problems.of(RoutingProblem.ASSIGNMENT_NOT_FOUND, "Take the id from GET /v1/assignments."));
        if (!asking.reaches(detail.assignment().rep().userName())) {
            throw Problems.of(
                    RoutingProblem.NOT_YOUR_ASSIGNMENT, "Only the rep who has the lead or a manager can see it.");
        }
        return detail.seenBy(asking);
    }
}
