package dev.baton.routing.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.routing.application.GiveOutcome;
import dev.baton.routing.application.GiveWaitingLead;
import dev.baton.routing.application.ManageReps;
import dev.baton.routing.application.TeamBoard;
import dev.baton.routing.application.TimeSource;
import dev.baton.routing.application.WaitingFilter;
import dev.baton.routing.application.WaitingPosition;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.decision.UnassignedReason;
import dev.baton.routing.inbound.CurrentViewer;
import dev.baton.routing.inbound.console.page.Notice;
import dev.baton.routing.inbound.console.page.UnassignedFilter;
import dev.baton.routing.inbound.console.page.UnassignedPage;
import dev.baton.routing.inbound.rest.GiveBody;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of leads that wait for a rep, on which managers assign them. */
@Path("/console/unassigned")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
public class UnassignedResource {

    private static final int PAGE = 50;
    private static final int UNPROCESSABLE = 422;

    private final TeamBoard board;
    private final ManageReps reps;
    private final GiveWaitingLead give;
    private final CurrentViewer viewer;
    private final TimeSource time;

    public UnassignedResource(
            TeamBoard board, ManageReps reps, GiveWaitingLead give, CurrentViewer viewer, TimeSource time) {
        this.board = board;
        this.reps = reps;
        this.give = give;
        this.viewer = viewer;
        this.time = time;
    }

    /** The list. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> list(@BeanParam UnassignedAddress address, @RestQuery String done) {
        return page(200, address.filter(), Notice.of(done));
    }

    /** Assigns a lead and shows the list again. */
    @POST
    @Path("{leadId}/assign")
    @Operation(hidden = true)
    public Uni<Response> assign(
            @RestPath String leadId,
            @BeanParam UnassignedAddress address,
            @RestForm String rep,
            @RestForm("reason") String words) {
        UnassignedFilter filter = address.filter();
        String reason = words == null || words.isBlank() ? null : words.strip();
        if (reason != null && reason.length() > GiveBody.LONGEST_REASON) {
            return page(UNPROCESSABLE, filter, Notice.REASON_TOO_LONG);
        }
        if (rep == null || rep.isBlank()) {
            return page(UNPROCESSABLE, filter, Notice.REP_MISSING);
        }
        Optional<LeadId> lead = AssignmentIds.lead(leadId);
        return lead.isEmpty()
                ? page(409, filter, Notice.NOT_WAITING)
                : give.handle(new GiveWaitingLead.Order(
                                lead.get(), rep, reason, viewer.get().userName()))
                        .chain(outcome -> answer(filter, outcome));
    }

    private Uni<Response> answer(UnassignedFilter filter, GiveOutcome outcome) {
        return switch (outcome) {
            case GiveOutcome.Given given ->
                Uni.createFrom().item(Response.seeOther(after(filter)).build());
            case GiveOutcome.NotWaiting taken -> page(409, filter, Notice.NOT_WAITING);
            case GiveOutcome.InactiveRep inactive -> page(UNPROCESSABLE, filter, Notice.REP_INACTIVE);
            case GiveOutcome.UnknownRep unknown -> page(UNPROCESSABLE, filter, Notice.REP_MISSING);
        };
    }

    private static URI after(UnassignedFilter filter) {
        String address = filter.href();
        return URI.create(address + (address.contains("?") ? "&" : "?") + "done=" + Notice.ASSIGNED.code());
    }

    private Uni<Response> page(int status, UnassignedFilter filter, Notice notice) {
        return board.totals()
                .chain(totals -> reps.all().chain(team -> board.waiting(wanted(filter), position(filter), PAGE)
                        .map(leads -> UnassignedPage.of(filter, totals, leads, team, notice, time.now()))))
                .chain(page -> Templates.page(page).createUni())
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(html)
                        .build());
    }

    private WaitingFilter wanted(UnassignedFilter filter) {
        WaitingFilter wanted = new WaitingFilter(
                Optional.empty(),
                Arrays.stream(UnassignedReason.values())
                        .filter(reason -> reason.name().equals(filter.reason()))
                        .findFirst(),
                Optional.of(filter.words()).filter(words -> !words.isEmpty()),
                Optional.empty());
        return filter.overdue() ? board.overdueOnly(wanted) : wanted;
    }

    /** An address that was cut off shows the list from its beginning. */
    private static WaitingPosition position(UnassignedFilter filter) {
        String position = Cursor.decode(filter.after());
        try {
            return position == null ? null : WaitingPosition.parse(position);
        } catch (IllegalArgumentException ofAnotherList) {
            return null;
        }
    }

    /** Checked against the page's type when the service is built. */
    @CheckedTemplate(basePath = "unassigned")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(UnassignedPage page);
    }
}
