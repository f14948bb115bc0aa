package dev.baton.routing.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.routing.application.AssignmentFeed;
import dev.baton.routing.application.view.AssignmentChange;
import dev.baton.routing.inbound.CurrentViewer;
import dev.baton.routing.inbound.OpenLine;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Changes of assignments as server-sent events: {@code event} is the type without prefix and version (for example
 * {@code assignment.created}), {@code id} the id of the event, {@code data} an {@link AssignmentChange}.
 *
 * <p>A stream begins now: a {@code Last-Event-ID} is accepted and not replayed, so a client loads its list once it is
 * connected. A comment at the beginning and every few seconds keeps the line open and shows that it is.
 */
@Path("/v1/assignments/stream")
public class AssignmentStreamResource {

    private final AssignmentFeed feed;
    private final CurrentViewer viewer;
    private final Sse sse;

    public AssignmentStreamResource(AssignmentFeed feed, CurrentViewer viewer, Sse sse) {
        this.feed = feed;
        this.viewer = viewer;
        this.sse = sse;
    }

    /** The stream. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN, Roles.INTEGRATOR})
    @Operation(summary = "Changes of assignments as they happen; a rep hears of own ones")
    public Multi<OutboundSseEvent> stream() {
        return OpenLine.of(
                feed.changes(viewer.get()).map(this::event),
                () -> sse.newEventBuilder().comment("still here").build());
    }

    private OutboundSseEvent event(AssignmentChange change) {
        return sse.newEventBuilder()
                .id(change.id())
                .name(change.type().replace("dev.baton.", "").replace(".v1", ""))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(AssignmentChange.class, change)
                .build();
    }
}
