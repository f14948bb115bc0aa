package dev.baton.ingest.inbound.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.ManageSources;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.inbound.console.page.Notice;
import dev.baton.ingest.inbound.console.page.SourceListPage.SourceSearch;
import dev.baton.ingest.inbound.console.page.SourcePage.Says;
import dev.baton.ingest.inbound.rest.SourceAnswers;
import dev.baton.ingest.inbound.source.NamedPlans;
import dev.baton.ingest.inbound.source.SourceDocument;
import dev.baton.kit.security.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Sources as pages. What shows a key answers the form itself, since nobody may read it again; everything else leads back to
 * the page it came from.
 */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class SourcePagesResource {

    private static final int UNPROCESSABLE = 422;

    private final SourcePages pages;
    private final ManageSources sources;
    private final NamedPlans plans;
    private final Caller caller;

    SourcePagesResource(SourcePages pages, ManageSources sources, NamedPlans plans, Caller caller) {
        this.pages = pages;
        this.sources = sources;
        this.plans = plans;
        this.caller = caller;
    }

    /** Every source. */
    @GET
    @Operation(hidden = true)
    public Uni<Response> list(@RestQuery String q, @RestQuery String kind, @RestQuery String after) {
        return pages.list(SourceSearch.of(q, kind), after, null).chain(page -> Pages.answer(200, Pages.list(page)));
    }

    /** Makes a source and shows its key. */
    @POST
    @Path("sources")
    @Operation(hidden = true)
    public Uni<Response> create(
            @RestForm String name, @RestForm String kind, @RestForm String origins, @Context UriInfo uri) {
        SourceDocument wanted;
        try {
            wanted = SourceDocument.ofNew(SourceForms.ofNew(name, kind, origins));
        } catch (HttpProblem wrong) {
            return notMade(String.join(" ", SourceForms.words(wrong)));
        }
        return sources.create(wanted.name(), wanted.kind(), wanted.settings(), caller.name())
                .chain(created -> created.isEmpty()
                        ? notMade("Another source has the name “" + wanted.name() + "”. Choose another one.")
                        : shown(
                                created.get().source().id(),
                                uri,
                                new Says(
                                        created.get().key() == null
                                                ? null
                                                : created.get().key().text(),
                                        null,
                                        null,
                                        List.of())));
    }

    /** One source. */
    @GET
    @Path("sources/{id}")
    @Operation(hidden = true)
    public Uni<Response> source(@RestPath String id, @RestQuery String done, @Context UriInfo uri) {
        return shown(SourceAnswers.id(id), uri, new Says(null, null, Notice.of(done), List.of()));
    }

    /** Changes name and settings. */
    @POST
    @Path("sources/{id}/settings")
    @Operation(hidden = true)
    public Uni<Response> change(
            @RestPath String id,
            @RestForm String name,
            @RestForm String origins,
            @RestForm String perSecond,
            @RestForm String burst,
            @RestForm String consent,
            @RestForm String trackingPlan,
            @RestForm String version,
            @Context UriInfo uri) {
        ObjectNode patch = SourceForms.ofChange(name, origins, perSecond, burst, consent, trackingPlan);
        UUID source = SourceAnswers.id(id);
        Long read = SourceAnswers.version(version);
        return plans.mustExist(patch)
                .chain(() -> sources.change(source, read, now -> changed(now, patch), caller.name()))
                .map(SourceAnswers::done)
                .chain(done -> back(id, Notice.SAVED))
                .onFailure(HttpProblem.class)
                .recoverWithUni(wrong -> refused(source, uri, (HttpProblem) wrong));
    }

    /** Ends a source. */
    @POST
    @Path("sources/{id}/revoke")
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Uni<Response> revoke(@RestPath String id) {
        return sources.revoke(SourceAnswers.id(id), caller.name())
                .map(SourceAnswers::done)
                .chain(done -> back(id, Notice.REVOKED));
    }

    /** Brings a source back. */
    @POST
    @Path("sources/{id}/enable")
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public Uni<Response> enable(@RestPath String id, @Context UriInfo uri) {
        return sources.restore(SourceAnswers.id(id), caller.name())
                .map(SourceAnswers::done)
                .chain(done -> back(id, Notice.RESTORED))
                .onFailure(HttpProblem.class)
                .recoverWithUni(wrong -> refused(SourceAnswers.id(id), uri, (HttpProblem) wrong));
    }

    private Uni<Response> shown(UUID id, UriInfo uri, Says says) {
        return pages.source(id, Pages.base(uri), null, says).chain(page -> Pages.answer(200, Pages.source(page)));
    }

    private Uni<Response> refused(UUID id, UriInfo uri, HttpProblem wrong) {
        Says says = new Says(null, null, null, SourceForms.words(wrong));
        return pages.source(id, Pages.base(uri), null, says)
                .chain(page -> Pages.answer(UNPROCESSABLE, Pages.source(page)));
    }

    private Uni<Response> notMade(String why) {
        return pages.list(SourceSearch.of(null, null), null, why)
                .chain(page -> Pages.answer(UNPROCESSABLE, Pages.list(page)));
    }

    private static Uni<Response> back(String id, Notice notice) {
        return Uni.createFrom().item(Pages.back(id, notice));
    }

    private static Source changed(Source now, ObjectNode patch) {
        SourceDocument wanted =
                SourceDocument.patched(new SourceDocument(now.name(), now.kind(), now.settings()), patch);
        return now.changed(wanted.name(), wanted.settings());
    }
}
