package dev.baton.ingest.inbound.console.plan;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.plan.DraftPlans;
import dev.baton.ingest.application.plan.InvalidPlanException;
import dev.baton.ingest.application.plan.KnownPlans;
import dev.baton.ingest.application.plan.PlanChange;
import dev.baton.ingest.application.plan.TryDraft;
import dev.baton.kit.security.Caller;
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
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Tracking plans: read, drafted, tried on the last hour, activated. */
@Path("/console/plan")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class PlanPagesResource {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PlanPages pages;
    private final DraftPlans drafts;
    private final TryDraft trials;
    private final Caller caller;

    PlanPagesResource(PlanPages pages, DraftPlans drafts, TryDraft trials, Caller caller) {
        this.pages = pages;
        this.drafts = drafts;
        this.trials = trials;
        this.caller = caller;
    }

    /** A plan. */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> plan(@RestQuery String key, @RestQuery UUID trial, @RestQuery String done) {
        return pages.page(key == null || key.isBlank() ? KnownPlans.DEFAULT : key, trial, PlanPages.notice(done))
                .map(PlanPages::rendered);
    }

    /** Writes the draft; shows what is wrong with it. */
    @POST
    @Path("{key}/draft")
    @Operation(hidden = true)
    public Uni<Response> save(@RestPath String key, @RestForm String document, @RestForm String revision) {
        String text = document == null ? "" : document;
        return drafts.save(PlanPages.key(key), text, blank(revision), caller.name())
                .chain(change -> answered(key, change, "saved"))
                .onFailure(InvalidPlanException.class)
                .recoverWithUni(
                        invalid -> pages.refused(key, text, revision, ((InvalidPlanException) invalid).faults()));
    }

    /** Tries the draft on the last hour. */
    @POST
    @Path("{key}/try")
    @Operation(hidden = true)
    public Uni<Response> attempt(@RestPath String key) {
        return Uni.createFrom()
                .deferred(() -> trials.start(PlanPages.key(key), HOUR, false, caller.name()))
                .map(job ->
                        see(key, job.map(started -> "&trial=" + started.id()).orElse("&done=gone")))
                .onFailure(TryDraft.BusyException.class)
                .recoverWithItem(() -> see(key, "&done=busy"));
    }

    /** Makes the draft active. */
    @POST
    @Path("{key}/activate")
    @Operation(hidden = true)
    public Uni<Response> activate(@RestPath String key, @RestForm String revision) {
        return drafts.activate(PlanPages.key(key), blank(revision), caller.name())
                .chain(change -> answered(key, change, "activated"));
    }

    /** Throws the draft away. */
    @POST
    @Path("{key}/discard")
    @Operation(hidden = true)
    public Uni<Response> discard(@RestPath String key, @RestForm String revision) {
        return drafts.discard(PlanPages.key(key), blank(revision)).chain(change -> answered(key, change, "discarded"));
    }

    private static Uni<Response> answered(String key, PlanChange change, String done) {
        String word =
                switch (change) {
                    case PlanChange.Done ok -> done;
                    case PlanChange.NotFound gone -> "gone";
                    case PlanChange.RevisionNotNamed other -> "changed";
                    case PlanChange.ChangedMeanwhile other -> "changed";
                };
        return Uni.createFrom().item(see(key, "&done=" + word));
    }

    private static Response see(String key, String rest) {
        return Response.seeOther(URI.create("/console/plan?key=" + key + rest)).build();
    }

    private static String blank(String revision) {
        return revision == null || revision.isBlank() ? null : revision;
    }
}
