package dev.baton.scoring.inbound.console.review;

import dev.baton.contracts.Roles;
import dev.baton.kit.security.Caller;
import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.VersionChangedException;
import dev.baton.scoring.application.VersionRef;
import dev.baton.scoring.application.activation.ActivateModels;
import dev.baton.scoring.application.activation.ProjectionRequiredException;
import dev.baton.scoring.application.activation.StopActivation;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import dev.baton.scoring.domain.registry.VersionState;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import dev.baton.scoring.inbound.console.review.ActivationPage.Typed;
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
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Making a version active, with what it would do shown first, and stopping what follows. */
@Path("/console/models/{key}/versions/{version}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class ActivationPagesResource {

    private final Heads heads;
    private final Attempts attempts;
    private final ModelCatalogue models;
    private final ActivateModels activate;
    private final StopActivation stop;
    private final Caller caller;

    ActivationPagesResource(
            Heads heads,
            Attempts attempts,
            ModelCatalogue models,
            ActivateModels activate,
            StopActivation stop,
            Caller caller) {
        this.heads = heads;
        this.attempts = attempts;
        this.models = models;
        this.activate = activate;
        this.stop = stop;
        this.caller = caller;
    }

    /** What it would do; a version that can't become active leads to its own page, which says what is missing. */
    @GET
    @Path("activate")
    @Operation(hidden = true)
    public Uni<Response> page(@RestPath String key, @RestPath String version) {
        return models.version(key, VersionAddress.number(key, version))
                .chain(found -> found.state() == VersionState.APPROVED || found.state() == VersionState.RETIRED
                        ? shown(found, Typed.NOTHING, null).map(html -> Problematic.page(200, html))
                        : Uni.createFrom().item(Attempts.to(found, "")));
    }

    /** Makes it active. Who was shown other counts than the present ones is shown these, with what was chosen. */
    @POST
    @Path("activate")
    @Operation(hidden = true)
    public Uni<Response> activate(
            @RestPath String key,
            @RestPath String version,
            @RestForm String mode,
            @RestForm String rate,
            @RestForm String projection,
            @RestForm String revision) {
        VersionRef ref = new VersionRef(key, VersionAddress.number(key, version), Heads.revision(revision));
        Typed typed = new Typed(mode, rate == null ? "" : rate);
        Adoption adoption = adoption(mode);
        Integer perHour = rate(rate);
        if (adoption == null || adoption == Adoption.BACKFILL_RELEASE && perHour == null) {
            return again(
                    ref,
                    typed,
                    "Choose how leads come to it; for handing over bit by bit, say how many an hour, 1 to "
                            + ActivateModels.LARGEST_RATE + ".");
        }
        Integer told = adoption == Adoption.BACKFILL_RELEASE ? perHour : null;
        UUID shown = token(projection);
        // whoever goes back and chooses otherwise is told how the version stands, and not that a key was used before
        String retryKey = "page-%s-%s-%s".formatted(shown, adoption, told);
        ActivateModels.Order order = new ActivateModels.Order(ref, adoption, told, shown, retryKey);
        return attempts.at(
                ref,
                activate.activate(order, caller.name())
                        .map(done -> Attempts.to(done.version(), "?done=activated"))
                        .onFailure(ProjectionRequiredException.class)
                        .recoverWithUni(
                                late -> again(
                                        ref,
                                        typed,
                                        "Not done: what you were shown is over an hour old. These are the present counts; look, then press again."))
                        .onFailure(VersionChangedException.class)
                        .recoverWithUni(late -> models.version(key, ref.version())
                                .chain(now -> again(ref, typed, attempts.meanwhile(now)))));
    }

    /** Nobody else is rescored or told. */
    @POST
    @Path("stop")
    @Operation(hidden = true)
    public Uni<Response> stop(@RestPath String key, @RestPath String version) {
        VersionRef ref = new VersionRef(key, VersionAddress.number(key, version), null);
        return attempts.at(
                ref,
                models.version(key, ref.version())
                        .invoke(ActivationPagesResource::requireActive)
                        .chain(() -> stop.stop(key, caller.name()))
                        .map(stopped -> Attempts.to(stopped.version(), "?done=stopped")));
    }

    private Uni<Response> again(VersionRef ref, Typed typed, String why) {
        return models.version(ref.key(), ref.version())
                .chain(version -> shown(version, typed, Notice.no(why)))
                .map(html -> Problematic.page(409, html));
    }

    private Uni<String> shown(ModelVersion version, Typed typed, Notice notice) {
        return activate.project(version.key(), version.version(), caller.name())
                .chain(shown -> models.versions(version.key())
                        .map(versions -> ActivationPage.of(
                                heads.of(version, Sheet.VERSION),
                                shown.token().toString(),
                                shown.preview(),
                                contactOnly(version),
                                versions.stream().anyMatch(one -> one.state() == VersionState.ACTIVE),
                                typed,
                                notice)))
                .chain(page -> Templates.activate(page).createUni());
    }

    private boolean contactOnly(ModelVersion version) {
        return models.compiled(version).compiled().model().qualification().requiresContact();
    }

    private static void requireActive(ModelVersion version) {
        if (version.state() != VersionState.ACTIVE) {
            throw new VersionRefusedException(
                    "Version %d is active no more, so nothing of it goes on.".formatted(version.version()));
        }
    }

    private static Adoption adoption(String mode) {
        return Arrays.stream(Adoption.values())
                .filter(known -> known.name().equals(mode))
                .findFirst()
                .orElse(null);
    }

    private static Integer rate(String text) {
        boolean number = text != null && text.strip().matches("\\d{1,6}");
        int rate = number ? Integer.parseInt(text.strip()) : 0;
        return rate >= 1 && rate <= ActivateModels.LARGEST_RATE ? rate : null;
    }

    private static UUID token(String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException tampered) {
            return new UUID(0, 0);
        }
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "review")
    static class Templates {

        private Templates() {}

        static native TemplateInstance activate(ActivationPage page);
    }
}
