package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.ReviewModels;
import dev.baton.scoring.application.ReviseModels;
import dev.baton.scoring.application.VersionRef;
import dev.baton.scoring.domain.registry.Approval;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import dev.baton.scoring.inbound.console.review.VersionPages.Asked;
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
import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A version as a page, and its way from draft to approval. Every form says which revision it was filled in for. */
@Path("/console/models")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class VersionPagesResource {

    private static final String VERSION = "{key}/versions/{version}";

    private final VersionPages pages;
    private final Attempts attempts;
    private final ModelCatalogue models;
    private final ModelDocuments documents;
    private final ReviseModels revise;
    private final ReviewModels review;
    private final Caller caller;

    VersionPagesResource(
            VersionPages pages,
            Attempts attempts,
            ModelCatalogue models,
            ModelDocuments documents,
            ReviseModels revise,
            ReviewModels review,
            Caller caller) {
        this.pages = pages;
        this.attempts = attempts;
        this.models = models;
        this.documents = documents;
        this.revise = revise;
        this.review = review;
        this.caller = caller;
    }

    /** The version of a model that judges, else its newest. */
    @GET
    @Path("{key}")
    @Operation(hidden = true)
    public Uni<Response> standing(@RestPath String key) {
        return models.standing(key).map(version -> Attempts.to(version, ""));
    }

    /** One version. */
    @GET
    @Path(VERSION)
    @Operation(hidden = true)
    public Uni<String> one(
            @RestPath String key,
            @RestPath String version,
            @RestQuery String against,
            @RestQuery String since,
            @RestQuery String done) {
        return pages.page(
                        key,
                        VersionAddress.number(key, version),
                        new Asked(against, since != null),
                        Who.of(caller),
                        Notice.of(done))
                .chain(page -> Templates.version(page).createUni());
    }

    /** Its document, as a file for git. */
    @GET
    @Path(VERSION + "/export")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public Uni<Response> export(@RestPath String key, @RestPath String version) {
        return models.version(key, VersionAddress.number(key, version))
                .map(found -> Response.ok(documents.yaml(found.document()), "application/yaml")
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"%s-%d.yaml\"".formatted(found.key(), found.version()))
                        .build());
    }

    /** Lets it be checked. */
    @POST
    @Path(VERSION + "/validate")
    @Operation(hidden = true)
    public Uni<Response> validate(@RestPath String key, @RestPath String version, @RestForm String revision) {
        VersionRef ref = ref(key, version, revision);
        return attempts.at(
                ref,
                review.version(ref, caller.name())
                        .map(reviewed ->
                                Attempts.to(reviewed.version(), reviewed.valid() ? "?done=validated" : "#findings")));
    }

    /** One side approves. */
    @POST
    @Path(VERSION + "/approve")
    @Operation(hidden = true)
    public Uni<Response> approve(
            @RestPath String key, @RestPath String version, @RestForm String side, @RestForm String revision) {
        return led(ref(key, version, revision), "approved", ref -> revise.approve(ref, side(side), caller.name()));
    }

    /** One side takes its approval back. */
    @POST
    @Path(VERSION + "/withdraw")
    @Operation(hidden = true)
    public Uni<Response> withdraw(
            @RestPath String key, @RestPath String version, @RestForm String side, @RestForm String revision) {
        return led(ref(key, version, revision), "withdrawn", ref -> revise.withdraw(ref, side(side), caller.name()));
    }

    /** Gives it up. */
    @POST
    @Path(VERSION + "/discard")
    @Operation(hidden = true)
    public Uni<Response> discard(@RestPath String key, @RestPath String version, @RestForm String revision) {
        return led(ref(key, version, revision), "discarded", ref -> revise.discard(ref, caller.name()));
    }

    /** A new draft that says the same. */
    @POST
    @Path(VERSION + "/draft")
    @Operation(hidden = true)
    public Uni<Response> draft(@RestPath String key, @RestPath String version, @RestForm String newest) {
        return led(ref(key, version, null), "drafted", ref -> models.version(ref.key(), ref.version())
                .chain(from -> revise.draft(
                        from.document(), "from version " + from.version(), once(from, newest), caller.name())));
    }

    /** A button pressed twice on the same page makes one draft. */
    private static String once(ModelVersion from, String newest) {
        return newest == null || !newest.matches("\\d{1,9}")
                ? null
                : "after-%s-from-%s@%d-%d".formatted(newest, from.key(), from.version(), from.revision());
    }

    private Uni<Response> led(VersionRef ref, String done, Function<VersionRef, Uni<ModelVersion>> how) {
        return attempts.at(
                ref,
                Uni.createFrom().deferred(() -> how.apply(ref)).map(changed -> Attempts.to(changed, "?done=" + done)));
    }

    private static VersionRef ref(String key, String version, String revision) {
        return new VersionRef(key, VersionAddress.number(key, version), Heads.revision(revision));
    }

    private Approval.Side side(String text) {
        Approval.Side side = Arrays.stream(Approval.Side.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.of(
                        ScoringProblem.NOT_YOUR_SIDE,
                        "Approve for marketing or for sales, by the button of the page."));
        if (!Who.of(caller).speaksFor(side)) {
            throw Problems.of(
                    ScoringProblem.NOT_YOUR_SIDE,
                    "Only the role %s (or an admin) speaks for %s; ask a colleague who has it."
                            .formatted(
                                    side == Approval.Side.MARKETING ? Roles.MARKETER : Roles.SALES_MANAGER,
                                    NextAction.word(side)));
        }
        return side;
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "review")
    static class Templates {

        private Templates() {}

        static native TemplateInstance version(VersionPage page);
    }
}
