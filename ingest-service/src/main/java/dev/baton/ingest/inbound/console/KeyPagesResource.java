package dev.baton.ingest.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.ManageKeys;
import dev.baton.ingest.inbound.console.page.Notice;
import dev.baton.ingest.inbound.console.page.SourcePage.Says;
import dev.baton.ingest.inbound.rest.SourceAnswers;
import dev.baton.kit.security.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Write keys on a source's page. */
@Path("/console/sources/{id}/keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class KeyPagesResource {

    private static final int UNPROCESSABLE = 422;

    private final SourcePages pages;
    private final ManageKeys keys;
    private final Caller caller;
    private final Clock clock = Clock.systemUTC();

    KeyPagesResource(SourcePages pages, ManageKeys keys, Caller caller) {
        this.pages = pages;
        this.keys = keys;
        this.caller = caller;
    }

    /** Makes another key and shows it. */
    @POST
    @Operation(hidden = true)
    public Uni<Response> rotate(@RestPath String id, @RestForm String overlap, @Context UriInfo uri) {
        UUID source = SourceAnswers.id(id);
        return keys.rotate(source, end(overlap), caller.name())
                .chain(rotated -> {
                    SourceAnswers.done(rotated.change());
                    return shown(200, source, uri, new Says(rotated.key().text(), null, null, List.of()));
                })
                .onFailure(HttpProblem.class)
                .recoverWithUni(wrong -> refused(source, uri, SourceForms.words((HttpProblem) wrong)));
    }

    /** Ends a key. */
    @POST
    @Path("{keyId}/revoke")
    @Operation(hidden = true)
    public Uni<Response> revoke(@RestPath String id, @RestPath String keyId) {
        return keys.revoke(SourceAnswers.id(id), SourceAnswers.id(keyId), caller.name())
                .map(SourceAnswers::done)
                .map(done -> Pages.back(id, Notice.KEY_REVOKED));
    }

    private Uni<Response> refused(UUID id, UriInfo uri, List<String> problems) {
        return shown(UNPROCESSABLE, id, uri, new Says(null, null, null, problems));
    }

    private Uni<Response> shown(int status, UUID id, UriInfo uri, Says says) {
        return pages.source(id, Pages.base(uri), null, says).chain(page -> Pages.answer(status, Pages.source(page)));
    }

    private Instant end(String overlap) {
        return switch (overlap == null ? "" : overlap) {
            case "none" -> clock.instant();
            case "day" -> clock.instant().plus(Duration.ofDays(1));
            case "month" -> clock.instant().plus(Duration.ofDays(30));
            default -> null;
        };
    }
}
