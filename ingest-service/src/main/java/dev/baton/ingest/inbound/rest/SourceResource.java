package dev.baton.ingest.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.ManageSources;
import dev.baton.ingest.domain.Source;
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
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Sources and their write keys. */
@Path("/v1/sources")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceResource {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    private final ManageSources sources;
    private final Caller caller;

    SourceResource(ManageSources sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    /** What a new source is called. */
    public record NewSource(String name) {}

    /** A source as its owners see it; the key itself can't be read again. */
    public record SourceView(
            UUID id, String name, String keyHint, String createdBy, Instant createdAt, Instant revokedAt) {
        static SourceView of(Source source) {
            return new SourceView(
                    source.id(),
                    source.name(),
                    source.keyHint(),
                    source.createdBy(),
                    source.createdAt(),
                    source.revokedAt());
        }
    }

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
    public Uni<CreatedSource> create(NewSource wanted) {
        if (wanted == null
                || wanted.name() == null
                || !NAME.matcher(wanted.name()).matches()) {
            throw Problems.of(
                    IngestProblem.SOURCE_NAME_INVALID,
                    "Send a name of 1 to 100 letters, digits, blanks, dots, dashes or underscores.");
        }
        return sources.create(wanted.name(), caller.name())
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
        return sources.revoke(id)
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
