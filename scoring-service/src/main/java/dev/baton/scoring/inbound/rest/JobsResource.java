package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.job.RunJobs;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Long work: how far it is, what came of it, and its stop switch. */
@Path("/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class JobsResource {

    private final RunJobs jobs;
    private final Caller caller;

    public JobsResource(RunJobs jobs, Caller caller) {
        this.jobs = jobs;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Jobs, the newest first")
    public Uni<Page<JobJson>> list(
            @QueryParam("kind") String kind,
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        int size = Cursor.limit(limit);
        EventPosition after = EventPosition.of(Cursor.decode(cursor));
        return jobs.list(Parameters.text("kind", kind), after.happenedAt(), after.id(), size + 1)
                .map(found -> Page.of(found, size, job -> new EventPosition(job.createdAt(), job.id()).toString()))
                .map(page -> new Page<>(page.items().stream().map(JobJson::of).toList(), page.nextCursor()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One job with its progress and, once it is done, its result")
    public Uni<JobJson> one(@PathParam("id") String id) {
        return jobs.find(Parameters.uuid("job", id)).map(found -> JobJson.of(found.orElseThrow(() -> unknown(id))));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(
            summary = "End a job before its next step; one that is over stays as it is. A rescoring ends as by /stop of"
                    + " its model: the version stays active for what happens now")
    public Uni<JobJson> cancel(@PathParam("id") String id) {
        return jobs.cancel(Parameters.uuid("job", id), caller.name())
                .map(found -> JobJson.of(found.orElseThrow(() -> unknown(id))));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
    @Operation(summary = "Let a job that failed, or a backtest that was cancelled, go on from where it ended")
    public Uni<JobJson> resume(@PathParam("id") String id) {
        return jobs.resume(Parameters.uuid("job", id)).map(found -> JobJson.of(found.orElseThrow(() -> unknown(id))));
    }

    private static RuntimeException unknown(String id) {
        return Problems.of(ScoringProblem.JOB_NOT_FOUND, "There is no job %s; GET /v1/jobs lists them.".formatted(id));
    }
}
