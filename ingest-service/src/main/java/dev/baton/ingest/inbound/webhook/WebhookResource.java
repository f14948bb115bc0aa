package dev.baton.ingest.inbound.webhook;

import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.RunningWebhooks.Running;
import dev.baton.ingest.application.TakeWebhook;
import dev.baton.ingest.application.Trace;
import dev.baton.ingest.application.WebhookMessage;
import dev.baton.ingest.inbound.front.FrontDoor;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.ingest.inbound.rest.LargeBodies;
import dev.baton.ingest.inbound.rest.Traces;
import dev.baton.ingest.inbound.rest.TrackingAnswer;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where tools deliver. The signature is the authority; a wrong one gets the same answer as a webhook that isn't there, and
 * leaves nothing behind. A signed message is answered 200 once it is durable, with the verdict on each call it became, so
 * that no tool repeats what can't become better. The {@linkplain FrontDoor front door} has read the body before.
 */
@Path("/v1/webhooks/{sourceId}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
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
public class WebhookResource {

    private final TakeWebhook webhooks;
    private final KnownSources known;
    private final LargeBodies large;
    private final Clock clock = Clock.systemUTC();

    WebhookResource(TakeWebhook webhooks, KnownSources known, LargeBodies large) {
        this.webhooks = webhooks;
        this.known = known;
        this.large = large;
    }

    @POST
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(implementation = Object.class))
            })
    @Operation(summary = "Deliver a signed message of a tool: JSON or a form, up to 128 KiB")
    public Uni<TrackingAnswer> deliver(@RestPath String sourceId, @Context RoutingContext exchange) {
        if (!known.loaded()) {
            throw HttpProblem.builder(Problems.of(
                            IngestProblem.SOURCES_UNAVAILABLE,
                            "The service has just started. Repeat the request in a few seconds."))
                    .withHeader("Retry-After", 2)
                    .build();
        }
        byte[] body = FrontDoor.body(exchange);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Running running = id(sourceId)
                .flatMap(id -> webhooks.signed(id, body, exchange.request()::getHeader, now))
                .orElseThrow(() -> Problems.of(
                        IngestProblem.WEBHOOK_SIGNATURE_INVALID,
                        "Check the address, the secret and the clock on both sides, then deliver again."));
        HttpServerRequest request = exchange.request();
        String contentType = request.getHeader("Content-Type");
        Map<String, String> headers = headers(request);
        Trace trace = Traces.of(request.getHeader("traceparent"), request.getHeader("X-Request-Id"));
        return LargeBodies.isLarge(body)
                ? large.read(() -> take(running, Messages.of(body, contentType, headers, now, trace)))
                : take(running, Messages.of(body, contentType, headers, now, trace));
    }

    private Uni<TrackingAnswer> take(Running running, WebhookMessage message) {
        return webhooks.take(running, message).map(TrackingAnswer::of);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }
}
