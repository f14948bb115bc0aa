package dev.baton.ingest.inbound.console.imports;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.imports.ManageImports;
import dev.baton.ingest.domain.imports.ImportMove;
import dev.baton.ingest.inbound.rest.imports.ErrorCsv;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Imports as pages: watched, paused, resumed, cancelled. Declaring and uploading is the command's, since a browser can't go
 * on with a large file after a cut.
 */
@Path("/console/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.MARKETER, Roles.ADMIN})
public class ImportPagesResource {

    private final ImportPages pages;
    private final ManageImports imports;
    private final ErrorCsv csv;

    ImportPagesResource(ImportPages pages, ManageImports imports, ErrorCsv csv) {
        this.pages = pages;
        this.imports = imports;
        this.csv = csv;
    }

    /** Every import. */
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery String state, @RestQuery String after) {
        return pages.list(state, after).map(Templates::list);
    }

    /** One import. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> one(@RestPath UUID id, @RestQuery String done) {
        return pages.page(id, done).map(Templates::one);
    }

    /**
     * Its progress alone. Once its state is another than the page was made for, the page is told to load itself anew: what
     * the import can be told has changed with it.
     */
    @GET
    @Path("{id}/progress")
    @Operation(hidden = true)
    public Uni<Response> progress(@RestPath UUID id, @RestQuery String state) {
        return pages.progress(id)
                .chain(page -> Templates.progress(page).createUni().map(html -> {
                    Response.ResponseBuilder answer =
                            Response.ok(html).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
                    return (page.row().code().equals(state) ? answer : answer.header("HX-Refresh", "true")).build();
                }));
    }

    /** Its row errors as a file. */
    @GET
    @Path("{id}/errors.csv")
    @Produces("text/csv")
    @Operation(hidden = true)
    public Multi<String> errors(@RestPath UUID id) {
        return csv.of(id);
    }

    /** Tells it what to do; where that is too late, the page says so and how it stands. */
    @POST
    @Path("{id}/{move: dry-run|start|pause|cancel}")
    @Operation(hidden = true)
    public Uni<Response> move(@RestPath UUID id, @RestPath String move) {
        ImportMove wanted = ImportMove.valueOf(move.toUpperCase(Locale.ROOT).replace('-', '_'));
        return pages.found(id).chain(found -> imports.move(id, wanted, null)).map(moved -> Response.seeOther(
                        URI.create("/console/imports/" + id + "?done=" + (moved ? move : "moved-on")))
                .build());
    }

    /** Checked against the pages' types when the service is built. */
    @CheckedTemplate(basePath = "imports")
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(ImportListPage page);

        static native TemplateInstance one(ImportPage page);

        static native TemplateInstance progress(ImportPage page);
    }
}
