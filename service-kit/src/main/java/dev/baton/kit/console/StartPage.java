package dev.baton.kit.console;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Answers {@code /}: sends a browser to the pages of the service. A service without pages says what it is and where the pages
 * of the suite are. Whatever does not ask for HTML gets a problem.
 */
@Path("/")
public class StartPage {

    private final Template page;
    private final ConsoleConfig config;
    private final String service;

    StartPage(
            @Location("shell/start.html") Template page,
            ConsoleConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.page = page;
        this.config = config;
        this.service = service;
    }

    /** The start page for a browser, a problem for a program. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> start(@Context HttpHeaders headers) {
        if (headers.getAcceptableMediaTypes().stream().noneMatch(MediaTypes::isHtml)) {
            throw Problems.of(
                    KitProblem.NOTHING_HERE, "The API of this service begins at /v1; /q/openapi describes it.");
        }
        return config.pages()
                ? Uni.createFrom()
                        .item(Response.seeOther(URI.create("/console")).build())
                : page.data("service", service).createUni().map(html -> Response.ok(html, MediaTypes.HTML)
                        .build());
    }
}
