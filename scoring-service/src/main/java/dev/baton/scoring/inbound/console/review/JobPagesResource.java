package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.inbound.console.page.Section;
import dev.baton.scoring.inbound.rest.ScoringProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Long work as a page: how far it is, cancelled, resumed. */
@Path("/console/jobs/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class JobPagesResource {

    private final RunJobs jobs;
    private final Caller caller;
    private final Clock clock;

    JobPagesResource(RunJobs jobs, Caller caller, Clock clock) {
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** The page of a job. */
    public record JobPage(JobBar bar, Notice notice) {

        /** The pages of scoring. */
        public List<Section.Tab> sections() {
            return Section.MODELS.tabs();
        }
    }

    /** One job. */
    @GET
    @Operation(hidden = true)
    public Uni<String> one(@RestPath String id, @RestQuery String done) {
        return found(id).chain(bar -> Templates.job(new JobPage(bar, Notice.of(Notice.of(done), bar)))
                .createUni());
    }

    /**
     * Its progress alone. Once its state is another than the page was made for, the page is told to load itself anew: what
     * it shows has changed with it.
     */
    @GET
    @Path("progress")
    @Operation(hidden = true)
    public Uni<Response> progress(@RestPath String id, @RestQuery String state) {
        return found(id).chain(bar -> Templates.progress(bar).createUni().map(html -> {
            Response.ResponseBuilder answer = Response.ok(html).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            return (bar.code().equals(state) ? answer : answer.header("HX-Refresh", "true")).build();
        }));
    }

    /** Ends it before its next step. */
    @POST
    @Path("cancel")
    @Operation(hidden = true)
    public Uni<Response> cancel(@RestPath String id) {
        return jobs.cancel(known(id), caller.name()).map(found -> back(id, found, "cancelled"));
    }

    /** Lets it go on. */
    @POST
    @Path("resume")
    @Operation(hidden = true)
    public Uni<Response> resume(@RestPath String id) {
        return jobs.resume(known(id)).map(found -> back(id, found, "resumed"));
    }

    private Uni<JobBar> found(String id) {
        return jobs.find(known(id)).map(found -> {
            Job job = found.orElseThrow(() -> unknown(id));
            return JobBar.of(job, jobs.resumable(job), clock.instant());
        });
    }

    private static Response back(String id, Optional<Job> job, String done) {
        return Response.seeOther(URI.create(
                        "/console/jobs/" + job.orElseThrow(() -> unknown(id)).id() + "?done=" + done))
                .build();
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static RuntimeException unknown(String id) {
        return Problems.of(
                ScoringProblem.JOB_NOT_FOUND,
                "There is no job " + id + ". The page of the version that it was about shows what there is.");
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "review")
    static class Templates {

        private Templates() {}

        static native TemplateInstance job(JobPage page);

        static native TemplateInstance progress(JobBar bar);
    }
}
