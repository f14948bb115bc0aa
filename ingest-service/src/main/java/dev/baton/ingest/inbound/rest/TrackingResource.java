package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.AcceptCalls;
import dev.baton.ingest.domain.TrackingKind;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The calls of the Segment HTTP tracking specification, by its field names.
 *
 * <p>The {@linkplain dev.baton.ingest.inbound.front.FrontDoor front door} has read the body before. Small ones are handled
 * on the event loop to the end, large ones on {@link LargeBodies}.
 */
@Path("/v1")
@PermitAll // the write key is the authority; see Senders
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tracking")
@APIResponse(
        responseCode = "200",
        description = "What became of each item",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TrackingAnswer.class)))
@APIResponse(responseCode = "401", description = "The sender is not known")
@APIResponse(responseCode = "403", description = "The sender may not send this")
@APIResponse(responseCode = "408", description = "The body came too slowly")
@APIResponse(responseCode = "413", description = "The body is too large")
@APIResponse(responseCode = "415", description = "The media type is not supported")
@APIResponse(responseCode = "429", description = "Too many events; nothing was taken, repeat it after Retry-After")
@APIResponse(responseCode = "503", description = "Nothing was taken; repeat it after Retry-After")
public class TrackingResource {

    private final AcceptCalls acceptCalls;
    private final TrackingRequests requests;
    private final LargeBodies large;

    TrackingResource(AcceptCalls acceptCalls, TrackingRequests requests, LargeBodies large) {
        this.acceptCalls = acceptCalls;
        this.requests = requests;
        this.large = large;
    }

    @POST
    @Path("identify")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Call.class)))
    @Operation(summary = "Tell who somebody is: traits of a person")
    public Uni<TrackingAnswer> identify(@Context RoutingContext exchange) {
        return accept(TrackingKind.IDENTIFY, false, exchange);
    }

    @POST
    @Path("track")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Call.class)))
    @Operation(summary = "Tell what somebody did: a named event")
    public Uni<TrackingAnswer> track(@Context RoutingContext exchange) {
        return accept(TrackingKind.TRACK, false, exchange);
    }

    @POST
    @Path("page")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Call.class)))
    @Operation(summary = "Tell which page somebody saw")
    public Uni<TrackingAnswer> page(@Context RoutingContext exchange) {
        return accept(TrackingKind.PAGE, false, exchange);
    }

    @POST
    @Path("screen")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Call.class)))
    @Operation(summary = "Tell which screen of an app somebody saw")
    public Uni<TrackingAnswer> screen(@Context RoutingContext exchange) {
        return accept(TrackingKind.SCREEN, false, exchange);
    }

    @POST
    @Path("group")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Call.class)))
    @Operation(summary = "Tell to which company somebody belongs")
    public Uni<TrackingAnswer> group(@Context RoutingContext exchange) {
        return accept(TrackingKind.GROUP, false, exchange);
    }

    @POST
    @Path("alias")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Call.class)))
    @Operation(summary = "Tell that two ids are one person")
    public Uni<TrackingAnswer> alias(@Context RoutingContext exchange) {
        return accept(TrackingKind.ALIAS, false, exchange);
    }

    @POST
    @Path("outcome")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Call.class)))
    @Operation(summary = "Tell what came of a lead: won or lost (tokens and keys of servers only)")
    public Uni<TrackingAnswer> outcome(@Context RoutingContext exchange) {
        return accept(TrackingKind.OUTCOME, false, exchange);
    }

    @POST
    @Path("batch")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Batch.class)))
    @Operation(summary = "Send up to 2500 calls at once; each gets its own answer")
    public Uni<TrackingAnswer> batch(@Context RoutingContext exchange) {
        return accept(null, false, exchange);
    }

    @POST
    @Path("import")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TrackingBodies.Batch.class)))
    @Operation(summary = "Send a batch about the distant past (tokens and keys of servers only)")
    public Uni<TrackingAnswer> history(@Context RoutingContext exchange) {
        return accept(null, true, exchange);
    }

    /** The paths of analytics.js. */
    @POST
    @Path("{call:[itpsgab]}")
    @Operation(hidden = true)
    public Uni<TrackingAnswer> shortPath(@PathParam("call") String call, @Context RoutingContext exchange) {
        return accept(ShortPaths.kind(call), false, exchange);
    }

    /** What analytics.js counts about itself: nobody needs it, but a refusal would make it try again. */
    @POST
    @Path("m")
    @Operation(hidden = true)
    public TrackingAnswer metrics() {
        return new TrackingAnswer(true, List.of());
    }

    private Uni<TrackingAnswer> accept(TrackingKind kind, boolean history, RoutingContext exchange) {
        MediaTypes.mustBeJson(exchange.request());
        Arrival arrival = requests.arrival(kind, history, exchange);
        return arrival.large() ? large.read(() -> accept(arrival)) : accept(arrival);
    }

    private Uni<TrackingAnswer> accept(Arrival arrival) {
        return acceptCalls.accept(requests.submission(arrival)).map(TrackingAnswer::of);
    }
}
