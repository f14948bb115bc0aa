package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.evidence.StartEvidence;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.domain.learning.StandardRules;
import dev.baton.scoring.inbound.console.page.VersionAddress;
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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What history says of a version's rules, and the model that it teaches, as pages. */
@Path("/console/models/{key}/versions/{version}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class EvidencePagesResource {

    private final EvidencePages pages;
    private final StartEvidence evidence;
    private final Caller caller;

    EvidencePagesResource(EvidencePages pages, StartEvidence evidence, Caller caller) {
        this.pages = pages;
        this.evidence = evidence;
        this.caller = caller;
    }

    /** The newest audit, or the one that is named. */
    @GET
    @Path("audit")
    @Operation(hidden = true)
    public Uni<String> audit(
            @RestPath String key, @RestPath String version, @RestQuery String job, @RestQuery String done) {
        return audit(key, VersionAddress.number(key, version), job, Notice.of(done));
    }

    /** Starts one. */
    @POST
    @Path("audit")
    @Operation(hidden = true)
    public Uni<Response> startAudit(@RestPath String key, @RestPath String version) {
        int number = VersionAddress.number(key, version);
        return started(evidence.audit(key, number, caller.name()), why -> audit(key, number, null, why));
    }

    /** The newest suggestion, or the one that is named. */
    @GET
    @Path("suggestion")
    @Operation(hidden = true)
    public Uni<String> suggestion(
            @RestPath String key, @RestPath String version, @RestQuery String job, @RestQuery String done) {
        return suggestion(key, VersionAddress.number(key, version), job, Notice.of(done));
    }

    /** Starts learning beside the version that stands for the model, whichever page that was asked on. */
    @POST
    @Path("suggestion")
    @Operation(hidden = true)
    public Uni<Response> suggest(@RestPath String key, @RestPath String version, @RestForm String standardRules) {
        int number = VersionAddress.number(key, version);
        return started(
                evidence.suggest(key, rules(standardRules), caller.name()), why -> suggestion(key, number, null, why));
    }

    /** Makes a draft of a suggestion; pressed twice, the same draft. */
    @POST
    @Path("suggestion/draft")
    @Operation(hidden = true)
    public Uni<Response> draft(@RestForm String job) {
        return evidence.draft(known(job), caller.name())
                .map(found -> Attempts.to(found.orElseThrow(EvidencePagesResource::unknown), "?done=suggested"));
    }

    private Uni<String> audit(String key, int number, String job, Notice notice) {
        return pages.audit(key, number, job, notice)
                .chain(page -> Templates.audit(page).createUni());
    }

    private Uni<String> suggestion(String key, int number, String job, Notice notice) {
        return pages.suggestion(key, number, job, notice)
                .chain(page -> Templates.suggestion(page).createUni());
    }

    /** To what was started; what can't be leads to the page it was asked on, which says why. */
    private static Uni<Response> started(Uni<Job> start, Function<Notice, Uni<String>> asked) {
        return start.map(job -> Response.seeOther(URI.create(JobBar.href(job) + "&done=started"))
                        .build())
                .onFailure(Problematic::isAboutTheModel)
                .recoverWithUni(failure ->
                        asked.apply(Notice.no(Problematic.words(failure))).map(Problematic::unprocessable));
    }

    private static StandardRules rules(String chosen) {
        return StandardRules.REPLACE.name().equals(chosen) ? StandardRules.REPLACE : StandardRules.KEEP;
    }

    private static UUID known(String job) {
        try {
            return UUID.fromString(job == null ? "" : job);
        } catch (IllegalArgumentException tampered) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return Problems.of(
                ScoringProblem.JOB_NOT_FOUND,
                "Nothing was suggested by that job. Start another suggestion on the model's page.");
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "review")
    static class Templates {

        private Templates() {}

        static native TemplateInstance audit(AuditPage page);

        static native TemplateInstance suggestion(SuggestionPage page);
    }
}
