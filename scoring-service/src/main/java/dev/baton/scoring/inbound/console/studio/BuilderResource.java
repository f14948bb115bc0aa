package dev.baton.scoring.inbound.console.studio;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ReviewModels;
import dev.baton.scoring.application.ReviseModels;
import dev.baton.scoring.application.VersionChangedException;
import dev.baton.scoring.application.VersionRef;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The rule builder: rows and document of a draft, checked while somebody types, kept when they say so. */
@Path("/console/models/{key}/versions/{version}/edit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class BuilderResource {

    private static final int LONGEST_COMMENT = 2000;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final ModelCatalogue catalogue;
    private final ReviseModels revise;
    private final ReviewModels review;
    private final Workbench bench;
    private final BuilderPages pages;
    private final Previews previews;
    private final Caller caller;

    BuilderResource(
            ModelCatalogue catalogue,
            ReviseModels revise,
            ReviewModels review,
            Workbench bench,
            BuilderPages pages,
            Previews previews,
            Caller caller) {
        this.catalogue = catalogue;
        this.revise = revise;
        this.review = review;
        this.bench = bench;
        this.pages = pages;
        this.previews = previews;
        this.caller = caller;
    }

    /** The draft as it is kept; a version that is no draft any more says how to go on from it. */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestPath String key, @RestPath String version, @RestQuery String done) {
        String notice = "saved".equals(done)
                ? "Saved."
                : "drafted".equals(done) ? "A new draft. Nothing judges by it yet." : null;
        return catalogue
                .version(key, VersionAddress.number(key, version))
                .chain(found -> found.editable()
                        ? pages.page(bench.kept(found), notice, PreviewPane.empty())
                                .map(Templates::builder)
                        : Uni.createFrom().item(Templates.closed(new ClosedPage(found))));
    }

    /** What is typed: checked, worked on by a button, or kept. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> edit(
            @RestPath String key, @RestPath String version, @HeaderParam("HX-Request") String htmx, String body) {
        StudioForm form = StudioForm.of(body);
        String act = form.text("act");
        return found(key, version).chain(found -> {
            if (!found.editable()) {
                return answer(Uni.createFrom().item(Templates.closed(new ClosedPage(found))), CONFLICT);
            }
            BuilderState state = bench.typed(found, form);
            return switch (act) {
                case "save", "finish" -> save(state, act.equals("finish"), htmx != null);
                case "check" ->
                    answer(
                            pages.page(state, null, PreviewPane.empty())
                                    .map(page -> htmx == null ? Templates.builder(page) : Templates.live(page)),
                            200);
                default ->
                    answer(
                            pages.page(bench.done(state, act), null, PreviewPane.empty())
                                    .map(Templates::builder),
                            200);
            };
        });
    }

    /** What the draft would do, as it is typed; as it is kept where nothing is sent. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> preview(
            @RestPath String key, @RestPath String version, @HeaderParam("HX-Request") String htmx, String body) {
        StudioForm form = StudioForm.of(body);
        return found(key, version).chain(found -> {
            BuilderState state = bench.typed(found, form);
            String text = state.text();
            Uni<PreviewPane> pane = form.has("capacity")
                    ? previews.preview(text, found.version(), form.text("capacity"))
                    : previews.test(text, found.version(), form.text("q"), form.text("lead"));
            return answer(
                    pane.chain(preview -> pages.page(state, null, preview))
                            .map(page -> htmx == null
                                    ? Templates.builder(page)
                                    : form.has("capacity") ? Templates.volume(page) : Templates.trial(page)),
                    200);
        });
    }

    /** Documents of hundreds of rows are read and laid out beside the event loop, which scores meanwhile. */
    private Uni<ModelVersion> found(String key, String version) {
        return catalogue
                .version(key, VersionAddress.number(key, version))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private Uni<Response> save(BuilderState state, boolean finish, boolean htmx) {
        if (state.unreadable() != null) {
            return answer(
                    pages.refused(state, "Not saved: the document can't be read.")
                            .map(Templates::builder),
                    UNPROCESSABLE);
        }
        ModelVersion version = state.version();
        VersionRef ref = new VersionRef(version.key(), version.version(), state.revision());
        return Uni.createFrom()
                .deferred(() -> state.untouched()
                        ? Uni.createFrom().item(version)
                        : revise.edit(ref, state.text(), comment(state), caller.name()))
                .chain(saved ->
                        finish ? finished(saved) : Uni.createFrom().item(VersionAddress.of(saved) + "/edit?done=saved"))
                .map(to -> seen(to, htmx))
                .onFailure(InvalidModelException.class)
                .recoverWithUni(e -> answer(
                        pages.refused(
                                        state,
                                        "Not saved: "
                                                + ((InvalidModelException) e)
                                                        .faults()
                                                        .getFirst())
                                .map(Templates::builder),
                        UNPROCESSABLE))
                .onFailure(VersionChangedException.class)
                .recoverWithUni(() -> lost(state))
                .onFailure(VersionRefusedException.class)
                .recoverWithUni(() -> lost(state));
    }

    private Uni<Response> lost(BuilderState state) {
        return catalogue
                .version(state.version().key(), state.version().version())
                .chain(now -> answer(pages.lost(state, now).map(Templates::builder), CONFLICT));
    }

    /** Kept and checked: without errors it goes on to its approvals, with errors it stays here. */
    private Uni<String> finished(ModelVersion saved) {
        return review.version(new VersionRef(saved.key(), saved.version(), saved.revision()), caller.name())
                .map(reviewed ->
                        reviewed.valid() ? VersionAddress.of(saved) : VersionAddress.of(saved) + "/edit?done=saved");
    }

    private static String comment(BuilderState state) {
        String comment = state.comment() == null ? "" : state.comment().strip();
        return comment.isEmpty() ? null : comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT));
    }

    private static Response seen(String to, boolean htmx) {
        return htmx
                ? Response.ok("").header("HX-Redirect", to).build()
                : Response.seeOther(URI.create(to)).build();
    }

    private static Uni<Response> answer(Uni<TemplateInstance> page, int status) {
        return page.emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(TemplateInstance::createUni)
                .map(html -> Response.status(status)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(html)
                        .build());
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "models")
    static class Templates {

        private Templates() {}

        static native TemplateInstance builder(BuilderPage page);

        static native TemplateInstance live(BuilderPage page);

        static native TemplateInstance volume(BuilderPage page);

        static native TemplateInstance trial(BuilderPage page);

        static native TemplateInstance closed(ClosedPage page);
    }
}
