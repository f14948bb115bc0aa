package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.activation.ActivateModels;
import dev.baton.scoring.application.activation.ActivateModels.Order;
import dev.baton.scoring.application.activation.StopActivation;
import dev.baton.scoring.domain.registry.Adoption;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Making versions active, former ones again, and stopping what follows from it. */
@Path("/v1/models/{key}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class ActivationResource {

    private final ActivateModels activate;
    private final StopActivation stop;
    private final ModelDocuments documents;
    private final Caller caller;

    public ActivationResource(ActivateModels activate, StopActivation stop, ModelDocuments documents, Caller caller) {
        this.activate = activate;
        this.stop = stop;
        this.documents = documents;
        this.caller = caller;
    }

    /**
     * How.
     *
     * @param mode       {@code FORWARD_ONLY}, {@code BACKFILL_SILENT} or {@code BACKFILL_RELEASE}
     * @param rate       leads told an hour, for {@code BACKFILL_RELEASE}
     * @param dryRun     only say what it would do
     * @param projection what the dry run answered
     */
    record ActivateBody(
            @Size(max = TextLimits.CODE) String mode,
            Integer rate,
            boolean dryRun,
            @Size(max = TextLimits.UUID) String projection) {}

    @POST
    @Path("/versions/{version}/activate")
    @Operation(
            summary =
                    "Make an approved or a former version active. First with dryRun: the answer says how many leads would"
                            + " qualify and names the projection to send")
    public Uni<Map<String, Object>> activate(
            @PathParam("key") String key,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam("Idempotency-Key") String retryKey,
            @Valid ActivateBody body) {
        Adoption mode = mode(body);
        Integer rate = rate(mode, body.rate());
        if (body.dryRun()) {
            return activate.project(key, ModelRequests.number(key, version), caller.name())
                    .map(shown -> Map.of(
                            "projection", shown.token(), "mode", mode, "preview", PreviewJson.of(shown.preview())));
        }
        UUID projection = body.projection() == null ? new UUID(0, 0) : Parameters.uuid("projection", body.projection());
        Order order = new Order(ModelRequests.ref(key, version, ifMatch), mode, rate, projection, retryKey);
        return activate.activate(order, caller.name()).map(this::answer);
    }

    @POST
    @Path("/stop")
    @Operation(
            summary = "Stop the backfill and the releases of the active version; it stays active for what happens now")
    public Uni<Map<String, Object>> stop(@PathParam("key") String key) {
        return stop.stop(key, caller.name())
                .map(stopped -> Map.of(
                        "version", VersionJson.line(stopped.version(), documents), "sentAway", stopped.waiting()));
    }

    @POST
    @Path("/retire")
    @Operation(summary = "Take a model out of use; its leads go to the models after it as something happens to them")
    public Uni<VersionJson> retire(@PathParam("key") String key) {
        return activate.retire(key, caller.name()).map(version -> VersionJson.line(version, documents));
    }

    private Map<String, Object> answer(ActivateModels.Activated activated) {
        VersionJson version = VersionJson.line(activated.version(), documents);
        return activated.job() == null
                ? Map.of("version", version)
                : Map.of("version", version, "job", activated.job());
    }

    private static Adoption mode(ActivateBody body) {
        return Arrays.stream(Adoption.values())
                .filter(mode -> body != null && mode.name().equals(body.mode()))
                .findFirst()
                .orElseThrow(() -> Problems.of(
                        KitProblem.INVALID_BODY, "Send as mode one of modes.", Map.of("modes", Adoption.values())));
    }

    private static Integer rate(Adoption mode, Integer rate) {
        if (mode != Adoption.BACKFILL_RELEASE) {
            return null;
        }
        if (rate == null || rate < 1 || rate > ActivateModels.LARGEST_RATE) {
            throw Problems.of(
                    KitProblem.INVALID_BODY,
                    "Send as rate how many leads an hour may be told, 1 to %d.".formatted(ActivateModels.LARGEST_RATE));
        }
        return rate;
    }
}
