package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.job.RunJobs;
import dev.baton.scoring.application.trial.RunShadows;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import dev.baton.scoring.inbound.console.review.VersionHead.Sheet;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shadow runs as a page. */
@Path("/console/models/{key}/versions/{version}/shadow")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class ShadowPagesResource {

    private final Heads heads;
    private final ModelCatalogue models;
    private final RunShadows shadows;
    private final RunJobs jobs;
    private final Caller caller;
    private final Clock clock;

    ShadowPagesResource(
            Heads heads, ModelCatalogue models, RunShadows shadows, RunJobs jobs, Caller caller, Clock clock) {
        this.heads = heads;
        this.models = models;
        this.shadows = shadows;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** The latest run. */
    @GET
    @Operation(hidden = true)
    public Uni<String> page(@RestPath String key, @RestPath String version, @RestQuery String done) {
        return shown(key, VersionAddress.number(key, version), Notice.of(done));
    }

    /** Starts one; the one that runs already where there is one. */
    @POST
    @Operation(hidden = true)
    public Uni<Response> start(@RestPath String key, @RestPath String version) {
        int number = VersionAddress.number(key, version);
        return shadows.start(key, number, caller.name())
                .map(job -> to(key, number, "started"))
                .onFailure(Problematic::isAboutTheModel)
                .recoverWithUni(failure -> shown(key, number, Notice.no(Problematic.words(failure)))
                        .map(Problematic::unprocessable));
    }

    /** Stops it; what it found stays. */
    @POST
    @Path("stop")
    @Operation(hidden = true)
    public Uni<Response> stop(@RestPath String key, @RestPath String version) {
        int number = VersionAddress.number(key, version);
        return shadows.stop(key, number).map(report -> to(key, number, "shadow-stopped"));
    }

    private Uni<String> shown(String key, int number, Notice notice) {
        return models.version(key, number).chain(version -> shadows.report(key, number)
                .map(found -> {
                    RunShadows.Report report = found.orElse(null);
                    JobBar bar = report == null
                            ? null
                            : JobBar.of(report.job(), jobs.resumable(report.job()), clock.instant());
                    return ShadowPage.of(heads.of(version, Sheet.SHADOW), notice, whyNot(version), bar, report);
                })
                .chain(page -> Templates.shadow(page).createUni()));
    }

    private static String whyNot(ModelVersion version) {
        return switch (version.state()) {
            case ACTIVE -> "It judges live traffic already; only a version that may become active runs beside it.";
            case DISCARDED -> "It was discarded; start a draft from it to try it again.";
            case DRAFT, VALIDATED, APPROVED, RETIRED -> null;
        };
    }

    private static Response to(String key, int number, String done) {
        return Response.seeOther(URI.create(VersionAddress.of(key, number) + "/shadow?done=" + done))
                .build();
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "review")
    static class Templates {

        private Templates() {}

        static native TemplateInstance shadow(ShadowPage page);
    }
}
