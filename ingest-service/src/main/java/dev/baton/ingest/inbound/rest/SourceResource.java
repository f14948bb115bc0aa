package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.ManageSources;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.inbound.source.SourceDocument;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Sources and their write keys. */
@Path("/v1/sources")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceResource {

    private final ManageSources sources;
    private final Caller caller;

    SourceResource(ManageSources sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    /** What a new source is to be; all but the name may be left out. */
    public record NewSource(
            String name,
            SourceKind kind,
            List<String> allowedOrigins,
            RateLimit rateLimit,
            Map<String, Boolean> defaultConsent,
            String trackingPlan) {}

    /** A new source with its key, shown this once. */
    public record CreatedSource(UUID id, String name, String writeKey) {}

    @GET
    @Operation(summary = "List the sources, the revoked included")
    public Uni<Page<SourceView>> list() {
        return sources.list()
                .map(all -> new Page<>(all.stream().map(SourceView::of).toList(), null));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a source; its write key is shown once")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewSource.class)))
    public Uni<CreatedSource> create(JsonNode body) {
        SourceDocument wanted = SourceDocument.ofNew(body);
        return sources.create(wanted.name(), wanted.kind(), wanted.settings(), caller.name())
                .map(created -> created.orElseThrow(() -> Problems.of(
                        IngestProblem.SOURCE_NAME_TAKEN, "Choose another name, or revoke the source that has it.")))
                .map(created -> new CreatedSource(
                        created.source().id(),
                        created.source().name(),
                        created.key().text()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a source: its write key ceases to be valid")
    public Uni<Void> revoke(UUID id) {
        return sources.revoke(id, caller.name())
                .invoke(revoked -> {
                    if (!revoked) {
                        throw Problems.of(
                                IngestProblem.SOURCE_NOT_FOUND,
                                "Take the id of a source in force from GET /v1/sources.");
                    }
                })
                .replaceWithVoid();
    }
}
