package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.AcceptCalls;
import dev.baton.ingest.inbound.json.BodyForm;
import dev.baton.ingest.inbound.json.CloudEventReader;
import dev.baton.kit.problem.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** CloudEvents 1.0 over HTTP: one with its attributes as headers (binary) or inside (structured), or many (batch). */
@Path("/v1/events")
@PermitAll // the write key or the token is the authority; see Senders
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
public class CloudEventResource {

    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    private final AcceptCalls acceptCalls;
    private final TrackingRequests requests;
    private final LargeBodies large;

    CloudEventResource(AcceptCalls acceptCalls, TrackingRequests requests, LargeBodies large) {
        this.acceptCalls = acceptCalls;
        this.requests = requests;
        this.large = large;
    }

    @POST
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = STRUCTURED, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = BATCH, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class))
            })
    @Operation(summary = "Send CloudEvents: binary, structured or a batch; each gets its own answer")
    public Uni<TrackingAnswer> events(@Context RoutingContext exchange) {
        Arrival arrival = requests.arrival(null, false, exchange);
        if (arrival.sender() == null) {
            // no form of an event has a place for a key
            throw Senders.keyMissing();
        }
        BodyForm form = form(exchange.request());
        return arrival.large() ? large.read(() -> accept(arrival, form)) : accept(arrival, form);
    }

    private Uni<TrackingAnswer> accept(Arrival arrival, BodyForm form) {
        return acceptCalls.accept(requests.submission(arrival, form)).map(CloudEventPointers::answer);
    }

    private static BodyForm form(HttpServerRequest request) {
        String type = MediaTypes.of(request);
        if (type.equals(STRUCTURED)) {
            return CloudEventReader::structured;
        }
        if (type.equals(BATCH)) {
            return CloudEventReader::batch;
        }
        Map<String, String> attributes = CloudEventHeaders.attributes(request);
        if (attributes.isEmpty()) {
            throw Problems.of(
                    IngestProblem.CONTENT_TYPE_UNSUPPORTED,
                    "Send " + STRUCTURED + " or " + BATCH + ", or the attributes as headers that begin with ce-.");
        }
        boolean json = type.isEmpty() || type.equals(MediaType.APPLICATION_JSON) || type.endsWith("+json");
        return body -> CloudEventReader.binary(attributes, json, body);
    }
}
