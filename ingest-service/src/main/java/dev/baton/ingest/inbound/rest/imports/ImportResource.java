package dev.baton.ingest.inbound.rest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.ImportStore.Filter;
import dev.baton.ingest.application.imports.ImportStore.Once;
import dev.baton.ingest.application.imports.ManageImports;
import dev.baton.ingest.application.imports.MappingDocuments;
import dev.baton.ingest.domain.imports.ImportMove;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports: declared here, then uploaded at {@code …/content}, tried, run and watched. */
@Path("/v1/imports")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {

    private final ManageImports imports;
    private final ImportAnswers answers;
    private final NewImports newImports;
    private final MappingDocuments mappings;
    private final ObjectMapper json;
    private final Caller caller;

    ImportResource(
            ManageImports imports,
            ImportAnswers answers,
            NewImports newImports,
            MappingDocuments mappings,
            ObjectMapper json,
            Caller caller) {
        this.imports = imports;
        this.answers = answers;
        this.newImports = newImports;
        this.mappings = mappings;
        this.json = json;
        this.caller = caller;
    }

    /** How much to try. */
    public record DryRun(Long rows) {}

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Declare an import; its content is uploaded afterwards")
    public Uni<ImportView> create(@Valid NewImport wanted, @HeaderParam("Idempotency-Key") String key) {
        Import made = newImports.of(wanted, caller.name());
        Once once = new Once(caller.name(), key, json.valueToTree(wanted).toString());
        return imports.create(made, mappings.hash(wanted.mapping()), once)
                .map(found -> ImportView.of(found.orElseThrow(() -> Problems.of(
                        IngestProblem.IMPORT_NOT_FOUND,
                        "The import of this Idempotency-Key was deleted. Send another key to make it again."))));
    }

    @GET
    @Operation(summary = "List imports, the latest first")
    public Uni<Page<ImportView>> list(
            @QueryParam("state") String state,
            @QueryParam("digest") String digest,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit) {
        Filter filter = new Filter(
                state(state), digest == null ? null : digest.toLowerCase(Locale.ROOT), ImportAnswers.position(cursor));
        int most = Cursor.limit(limit);
        return imports.list(filter, most + 1)
                .map(found -> Page.of(found.stream().map(ImportView::of).toList(), most, last -> last.id()
                        .toString()));
    }

    @GET
    @Path("mapping-schema")
    @Operation(summary = "The JSON Schema of mappings")
    public String mappingSchema() {
        return mappings.schema();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An import and how far it is")
    public Uni<ImportView> get(UUID id) {
        return answers.found(id).map(ImportView::of);
    }

    @GET
    @Path("{id}/mapping")
    @Operation(summary = "The mapping of an import")
    public Uni<RestResponse<String>> mapping(UUID id) {
        return answers.found(id).map(found -> RestResponse.ResponseBuilder.ok(found.mapping())
                .header("ETag", '"' + Integer.toString(found.version()) + '"')
                .build());
    }

    @PUT
    @Path("{id}/mapping")
    @Operation(summary = "Change the mapping of an import that is not running; a failed one is ready again")
    public Uni<ImportView> changeMapping(UUID id, JsonNode mapping, @HeaderParam("If-Match") String ifMatch) {
        Integer expected = version(ifMatch);
        return answers.found(id).chain(before -> {
            if (expected != null && expected != before.version()) {
                throw Problems.of(
                        IngestProblem.IMPORT_VERSION_CONFLICT,
                        "Get the mapping again, make your change to it, and send it with its ETag.");
            }
            String text = newImports.mapping(mapping);
            return answers.after(id, imports.changeMapping(id, text, mappings.hash(mapping), expected))
                    .map(ImportView::of);
        });
    }

    @POST
    @Path("{id}/dry-run")
    @ResponseStatus(202)
    @Operation(summary = "Try the first rows, or all, without emitting anything; the report stands in the import")
    public Uni<ImportView> dryRun(UUID id, DryRun wanted) {
        Long rows = wanted == null ? null : wanted.rows();
        if (rows != null && rows < 1) {
            throw Problems.of(KitProblem.INVALID_BODY, "Send rows of at least 1, or none to try every row.");
        }
        return move(id, ImportMove.DRY_RUN, rows);
    }

    @POST
    @Path("{id}/start")
    @ResponseStatus(202)
    @Operation(summary = "Run an import, or run a paused one on")
    public Uni<ImportView> start(UUID id) {
        return move(id, ImportMove.START, null);
    }

    @POST
    @Path("{id}/pause")
    @ResponseStatus(202)
    @Operation(summary = "Stop a running import for now")
    public Uni<ImportView> pause(UUID id) {
        return move(id, ImportMove.PAUSE, null);
    }

    @POST
    @Path("{id}/cancel")
    @ResponseStatus(202)
    @Operation(summary = "Stop an import for good; what it emitted stays")
    public Uni<ImportView> cancel(UUID id) {
        return move(id, ImportMove.CANCEL, null);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete an import that is not running, with its content and errors; what it emitted stays")
    public Uni<Void> delete(UUID id) {
        return answers.found(id)
                .chain(found -> imports.delete(id))
                .chain(deleted -> deleted
                        ? Uni.createFrom().voidItem()
                        : answers.after(id, Uni.createFrom().item(false)).replaceWithVoid());
    }

    private Uni<ImportView> move(UUID id, ImportMove move, Long rows) {
        return answers.found(id)
                .chain(found -> answers.after(id, imports.move(id, move, rows)))
                .map(ImportView::of);
    }

    private static ImportState state(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return ImportState.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problems.of(KitProblem.INVALID_PARAMETER, "Send state as one of the states an import can have.");
        }
    }

    private static Integer version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return null;
        }
        String bare = ifMatch.strip().replace("\"", "");
        return bare.matches("\\d{1,9}") ? Integer.valueOf(bare) : -1;
    }
}
