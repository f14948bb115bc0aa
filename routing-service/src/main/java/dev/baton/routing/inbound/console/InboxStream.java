package dev.baton.routing.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.kit.console.PageStream;
import dev.baton.routing.application.AssignmentFeed;
import dev.baton.routing.application.TimeSource;
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
 * Tells an open page what to look at again: {@code change} with type and assignment, and {@code time} with the server's
 * clock. Carries no personal data. Ends after a minute, so that a browser that comes back is asked again who it is; the page
 * then loads its lists again.
 */
@Path("/console/stream")
@RolesAllowed({Roles.REP, Roles.SALES_MANAGER, Roles.ADMIN})
public class InboxStream {

    private final AssignmentFeed feed;
    private final CurrentViewer viewer;
    private final TimeSource time;
    private final Sse sse;

    public InboxStream(AssignmentFeed feed, CurrentViewer viewer, TimeSource time, Sse sse) {
        this.feed = feed;
        this.viewer = viewer;
        this.time = time;
        this.sse = sse;
    }

    /**
     * What a page needs to know of a change.
     *
     * @param type         its CloudEvents type
     * @param assignmentId the assignment, null for a lead that nobody has
     */
    public record Hint(String type, String assignmentId) {}

    /** The stream. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream() {
        Multi<OutboundSseEvent> changes = feed.changes(viewer.get()).map(this::hint);
        return PageStream.bounded(OpenLine.of(
                changes, () -> PageStream.heartbeat(sse, "time", time.now().toString())));
    }

    private OutboundSseEvent hint(AssignmentChange change) {
        return sse.newEventBuilder()
                .id(change.id())
                .name("change")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Hint.class, new Hint(change.type(), change.assignmentId()))
                .build();
    }
}
