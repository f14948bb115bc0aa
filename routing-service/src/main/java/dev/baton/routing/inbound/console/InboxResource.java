package dev.baton.routing.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.text.TextLimits;
import dev.baton.routing.application.AcceptAssignment;
import dev.baton.routing.application.AcknowledgeAssignment;
import dev.baton.routing.application.MoveOutcome;
import dev.baton.routing.application.RejectAssignment;
import dev.baton.routing.application.Viewer;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Assignment.State;
import dev.baton.routing.inbound.CurrentViewer;
import dev.baton.routing.inbound.console.page.Filter;
import dev.baton.routing.inbound.console.page.InboxPage;
import dev.baton.routing.inbound.console.page.Notice;
import dev.baton.routing.inbound.rest.RoutingProblem;
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

/**
 * The rep's inbox. Every address answers a whole page, so that it works without scripts; scripts take from the same
 * answers the parts that changed. Reading changes nothing: the clock stops when the rep says so, not when a page loads.
 */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class InboxResource {

    private static final int UNPROCESSABLE = 422;

    private final InboxPages pages;
    private final AcknowledgeAssignment acknowledge;
    private final AcceptAssignment accept;
    private final RejectAssignment reject;
    private final CurrentViewer viewer;

    public InboxResource(
            InboxPages pages,
            AcknowledgeAssignment acknowledge,
            AcceptAssignment accept,
            RejectAssignment reject,
            CurrentViewer viewer) {
        this.pages = pages;
        this.acknowledge = acknowledge;
        this.accept = accept;
        this.reject = reject;
        this.viewer = viewer;
    }

    /** The list with the most urgent lead beside it. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> inbox(@BeanParam ListAddress address, @RestQuery String done) {
        return pages.list(viewer.get(), address.filter(), Notice.of(done)).chain(page -> answer(200, page));
    }

    /** A lead with the list beside it. */
    @GET
    @Path("assignments/{id}")
    @Operation(hidden = true)
    public Uni<Response> lead(@RestPath String id, @BeanParam ListAddress address, @RestQuery String done) {
        return pages.lead(viewer.get(), address.filter(), AssignmentIds.known(id), Notice.of(done))
                .chain(page -> answer(200, page));
    }

    /** The rep is on it; the clock stops. */
    @POST
    @Path("assignments/{id}/acknowledge")
    @Operation(hidden = true)
    public Uni<Response> acknowledge(@RestPath String id, @BeanParam ListAddress address) {
        Visit visit = new Visit(viewer.get(), AssignmentIds.known(id), address.filter());
        return acknowledge
                .handle(visit.id(), visit.viewer())
                .chain(outcome -> answer(visit, outcome, visit.leadAfter(Notice.ACKNOWLEDGED)));
    }

    /** Sales takes the lead; the rep stays on it, since the next thing is to call. */
    @POST
    @Path("assignments/{id}/accept")
    @Operation(hidden = true)
    public Uni<Response> accept(@RestPath String id, @BeanParam ListAddress address) {
        Visit visit = new Visit(viewer.get(), AssignmentIds.known(id), address.filter());
        return accept.handle(visit.id(), visit.viewer())
                .chain(outcome -> answer(visit, outcome, visit.leadAfter(Notice.ACCEPTED)));
    }

    /** Sales hands the lead back; the rep goes on with the next. */
    @POST
    @Path("assignments/{id}/reject")
    @Operation(hidden = true)
    public Uni<Response> reject(
            @RestPath String id, @BeanParam ListAddress address, @RestForm String reason, @RestForm String note) {
        Visit visit = new Visit(viewer.get(), AssignmentIds.known(id), address.filter());
        Optional<RejectReason> known = Arrays.stream(RejectReason.values())
                .filter(candidate -> candidate.name().equals(reason))
                .findFirst();
        if (known.isEmpty()) {
            return page(visit, UNPROCESSABLE, Notice.REASON_MISSING);
        }
        String reported = trimmed(note);
        if (reported != null && reported.length() > TextLimits.NOTE) {
            return page(visit, UNPROCESSABLE, Notice.NOTE_TOO_LONG);
        }
        return reject.handle(visit.id(), visit.viewer(), known.get(), reported)
                .chain(outcome -> answer(visit, outcome, visit.listAfter(Notice.REJECTED)));
    }

    private Uni<Response> answer(Visit visit, MoveOutcome outcome, URI next) {
        return switch (outcome) {
            case MoveOutcome.Done done ->
                Uni.createFrom().item(Response.seeOther(next).build());
            case MoveOutcome.Refused refused -> page(visit, 409, why(refused.state()));
            case MoveOutcome.NotFound missing -> throw AssignmentIds.unknown();
            case MoveOutcome.NotYours foreign ->
                throw Problems.of(
                        RoutingProblem.NOT_YOUR_ASSIGNMENT,
                        "This lead is with another rep now, so nothing was changed. Your sales manager can give it to you.");
        };
    }

    private Uni<Response> page(Visit visit, int status, Notice notice) {
        return pages.lead(visit.viewer(), visit.filter(), visit.id(), notice).chain(page -> answer(status, page));
    }

    private static Notice why(State state) {
        return switch (state) {
            case OPEN -> Notice.NOT_POSSIBLE;
            case ACKNOWLEDGED -> Notice.ALREADY_ACKNOWLEDGED;
            case ACCEPTED -> Notice.ALREADY_ACCEPTED;
            case REJECTED -> Notice.ALREADY_REJECTED;
            case EXPIRED -> Notice.ALREADY_EXPIRED;
        };
    }

    private static Uni<Response> answer(int status, InboxPage page) {
        return Templates.page(page).createUni().map(html -> Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build());
    }

    private static String trimmed(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    /** Checked against the page's type when the service is built. */
    @CheckedTemplate(basePath = "inbox")
    static class Templates {

        private Templates() {}

        static native TemplateInstance page(InboxPage page);
    }

    /** Somebody doing something to a lead, and the list to come back to. */
    private record Visit(Viewer viewer, AssignmentId id, Filter filter) {

        URI leadAfter(Notice notice) {
            return after(filter.leadHref(id.toString()), notice);
        }

        URI listAfter(Notice notice) {
            return after(filter.listHref(), notice);
        }

        private static URI after(String address, Notice notice) {
            return URI.create(address + (address.contains("?") ? "&" : "?") + "done=" + notice.code());
        }
    }
}
