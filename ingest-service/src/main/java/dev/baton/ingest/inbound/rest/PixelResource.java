package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.AcceptCalls;
import dev.baton.ingest.application.EventLogUnavailableException;
import dev.baton.ingest.application.Outcome;
import dev.baton.ingest.application.TooManyEventsException;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.TrackingKind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * For where no script runs (e-mail, {@code noscript}): the call stands in the address of an image, as JSON in base 64. The
 * image is always answered, so that no reader sees a broken one; status and {@code X-Baton-Verdict} tell what became of
 * the call.
 */
@Path("/v1/pixel/track")
@PermitAll // the write key in the data is the authority; see Senders
@Tag(name = "tracking")
@APIResponse(responseCode = "200", description = "A transparent image; X-Baton-Verdict tells what became of the call")
@APIResponse(responseCode = "400", description = "The same image: the data could not be read")
@APIResponse(responseCode = "401", description = "The same image: the sender is not known")
@APIResponse(responseCode = "429", description = "The same image: too many events")
@APIResponse(responseCode = "503", description = "The same image: nothing was taken")
public class PixelResource {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String VERDICT = "X-Baton-Verdict";
    private static final byte[] TRANSPARENT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final AcceptCalls acceptCalls;
    private final TrackingRequests requests;
    private final long retryAfterSeconds;

    PixelResource(AcceptCalls acceptCalls, TrackingRequests requests, IngestConfig config) {
        this.acceptCalls = acceptCalls;
        this.requests = requests;
        this.retryAfterSeconds = Math.max(1, config.retryAfter().toSeconds());
    }

    @GET
    @Operation(summary = "Tell what somebody did by loading an image; data is a track call as JSON in base 64")
    public Uni<Response> track(@RestQuery String data, @Context RoutingContext exchange) {
        return Uni.createFrom()
                .deferred(() -> acceptCalls.accept(requests.submission(pixel(data, exchange))))
                .map(PixelResource::answer)
                .onFailure()
                .recoverWithItem(this::refusal);
    }

    private Arrival pixel(String data, RoutingContext exchange) {
        Arrival arrival = requests.arrival(TrackingKind.TRACK, false, exchange);
        return arrival.carrying(PixelData.bytes(data));
    }

    private static Response answer(List<Outcome> outcomes) {
        TrackingAnswer.ItemResult result = TrackingAnswer.of(outcomes).results().getFirst();
        String code = result.code() == null ? "" : "; code=" + result.code();
        return image(200, result.status() + code).build();
    }

    private Response refusal(Throwable failure) {
        return switch (failure) {
            case HttpProblem problem ->
                image(problem.getStatusCode(), "refused")
                        .header(RETRY_AFTER, problem.getHeaders().get(RETRY_AFTER))
                        .build();
            case TooManyEventsException tooMany ->
                image(429, "refused")
                        .header(RETRY_AFTER, tooMany.patience().toSeconds() + 1)
                        .build();
            case EventLogUnavailableException away ->
                image(503, "refused").header(RETRY_AFTER, retryAfterSeconds).build();
            default -> throw new IllegalStateException("the pixel failed", failure);
        };
    }

    private static Response.ResponseBuilder image(int status, String verdict) {
        return Response.status(status)
                .type("image/gif")
                .header("Cache-Control", "no-store, no-cache, must-revalidate, max-age=0")
                .header("Expires", "0")
                .header("Pragma", "no-cache")
                .header(VERDICT, verdict)
                .entity(TRANSPARENT);
    }
}
