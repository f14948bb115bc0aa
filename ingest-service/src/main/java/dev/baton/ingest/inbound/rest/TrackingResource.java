package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.AcceptCalls;
import dev.baton.ingest.domain.TrackingKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The calls of the Segment HTTP tracking specification, by its field names.
 *
 * <p>Runs on the event loop from the first byte to the last: nothing here or below blocks.
 */
@Path("/v1")
@PermitAll // the write key is the authority; see Senders
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tracking")
public class TrackingResource {

    private final AcceptCalls acceptCalls;
    private final TrackingRequests requests;

    TrackingResource(AcceptCalls acceptCalls, TrackingRequests requests) {
        this.acceptCalls = acceptCalls;
        this.requests = requests;
    }

    @POST
    @Path("identify")
    @Operation(summary = "Tell who somebody is: traits of a person")
    public Uni<TrackingAnswer> identify(byte[] body, @Context HttpServerRequest request) {
        return accept(TrackingKind.IDENTIFY, body, request);
    }

    @POST
    @Path("track")
    @Operation(summary = "Tell what somebody did: a named event")
    public Uni<TrackingAnswer> track(byte[] body, @Context HttpServerRequest request) {
        return accept(TrackingKind.TRACK, body, request);
    }

    @POST
    @Path("page")
    @Operation(summary = "Tell which page somebody saw")
    public Uni<TrackingAnswer> page(byte[] body, @Context HttpServerRequest request) {
        return accept(TrackingKind.PAGE, body, request);
    }

    @POST
    @Path("screen")
    @Operation(summary = "Tell which screen of an app somebody saw")
    public Uni<TrackingAnswer> screen(byte[] body, @Context HttpServerRequest request) {
        return accept(TrackingKind.SCREEN, body, request);
    }

    @POST
    @Path("group")
    @Operation(summary = "Tell to which company somebody belongs")
    public Uni<TrackingAnswer> group(byte[] body, @Context HttpServerRequest request) {
        return accept(TrackingKind.GROUP, body, request);
    }

    @POST
    @Path("alias")
    @Operation(summary = "Tell that two ids are one person")
    public Uni<TrackingAnswer> alias(byte[] body, @Context HttpServerRequest request) {
        return accept(TrackingKind.ALIAS, body, request);
    }

    @POST
    @Path("batch")
    @Operation(summary = "Send up to 2500 calls at once; each gets its own answer")
    public Uni<TrackingAnswer> batch(byte[] body, @Context HttpServerRequest request) {
        return accept(null, body, request);
    }

    private Uni<TrackingAnswer> accept(TrackingKind kind, byte[] sent, HttpServerRequest request) {
        return acceptCalls.accept(requests.submission(kind, sent, request)).map(TrackingAnswer::of);
    }
}
