package dev.baton.ingest.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.quarantine.RejectionFilter;
import dev.baton.ingest.application.quarantine.ReplayJob;
import dev.baton.ingest.application.quarantine.ReplayMany;
import dev.baton.ingest.inbound.rest.RejectionRequests.FilterBody;
import dev.baton.ingest.inbound.rest.RejectionViewsJson.ReplayJobView;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Replays of many items: jobs that go on over restarts. */
@Path("/v1/rejections")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rejections")
public class ReplayResource {

    private static final int LATEST = 50;

    private final ReplayMany replays;
    private final Caller caller;

    ReplayResource(ReplayMany replays, Caller caller) {
        this.replays = replays;
        this.caller = caller;
    }

    @POST
    @Path("replay")
    @ResponseStatus(202)
    @Operation(summary = "Judge all open items that match again, oldest first, by the rules of now")
    public Uni<ReplayJobView> start(@Valid FilterBody body) {
        RejectionFilter filter = RejectionRequests.deliberate(body);
        if (body.ids() != null || body.state() != null) {
            throw Problems.of(
                    IngestProblem.REJECTION_FILTER_INVALID,
                    "Replays take the open items of a filter; leave out ids and state.");
        }
        return replays.start(filter, caller.name()).map(ReplayJobView::of);
    }

    @GET
    @Path("replays")
    @Operation(summary = "The latest replays, newest first")
    public Uni<Page<ReplayJobView>> latest() {
        return replays.latest(LATEST)
                .map(jobs -> new Page<>(jobs.stream().map(ReplayJobView::of).toList(), null));
    }

    @GET
    @Path("replays/{jobId}")
    @Operation(summary = "How far a replay is")
    public Uni<ReplayJobView> get(@RestPath UUID jobId) {
        return replays.find(jobId).map(ReplayResource::view);
    }

    @POST
    @Path("replays/{jobId}/cancel")
    @Operation(summary = "Stop a replay; what it has replayed stays replayed")
    public Uni<ReplayJobView> cancel(@RestPath UUID jobId) {
        return replays.cancel(jobId).map(ReplayResource::view);
    }

    private static ReplayJobView view(Optional<ReplayJob> found) {
        return ReplayJobView.of(found.orElseThrow(() -> Problems.of(
                IngestProblem.REPLAY_NOT_FOUND,
                "Take the id from the answer that started it, or from GET /v1/rejections/replays.")));
    }
}
