package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.ManageSources;
import dev.baton.ingest.application.SourceFilter;
import dev.baton.ingest.application.SourceOverview;
import dev.baton.ingest.application.SourceOverview.Overview;
import dev.baton.ingest.domain.AllowedOrigins;
import dev.baton.ingest.domain.DefaultConsent;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.inbound.source.SourceDocument;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Sources. A marketer makes them and sets them up; taking a whole source away, or bringing it back, is an
 * administrator's: it stops or opens a stream of data that others rely on.
 */
@Path("/v1/sources")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourceResource {

    private final ManageSources sources;
    private final SourceOverview overview;
    private final Caller caller;

    SourceResource(ManageSources sources, SourceOverview overview, Caller caller) {
        this.sources = sources;
        this.overview = overview;
        this.caller = caller;
    }

    /** What a source is to be; of a new one all but the name may be left out, of a change everything. */
    public record SourceFields(
            @Size(max = TextLimits.CODE) String name,
            SourceKind kind,
            @Size(max = AllowedOrigins.MOST) List<@Size(max = AllowedOrigins.LONGEST) String> allowedOrigins,
            RateLimit rateLimit,
            @Size(max = DefaultConsent.MOST) Map<String, Boolean> defaultConsent,
            @Size(max = TextLimits.CODE) String trackingPlan) {}

    /** A new source with its key, shown this once; a webhook has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CreatedSource(UUID id, String name, SourceKind kind, String writeKey) {}

    @GET
    @Operation(
            summary = "List the sources by name, the revoked included",
            description = "Filters: q (part of the name), kind, inForce (true or false).")
    public Uni<Page<SourceView>> list(
            @RestQuery String q,
            @RestQuery SourceKind kind,
            @RestQuery Boolean inForce,
            @RestQuery @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @RestQuery String cursor) {
        SourceFilter filter = new SourceFilter(q == null || q.isBlank() ? null : q.strip(), kind, inForce);
        return sources.list(filter, Cursor.limit(limit), SourcePositions.decode(cursor))
                .map(found -> Page.of(found.stream().map(SourceView::of).toList(), limit, SourcePositions::encode));
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Make a source; its write key is shown once",
            description = "A name is taken once, so repeating the request makes no second source (409).")
    @RequestBody(content = @Content(schema = @Schema(implementation = SourceFields.class)))
    public Uni<CreatedSource> create(JsonNode body) {
        SourceDocument wanted = SourceDocument.ofNew(body);
        return sources.create(wanted.name(), wanted.kind(), wanted.settings(), caller.name())
                .map(created -> created.orElseThrow(() -> Problems.of(
                        IngestProblem.SOURCE_NAME_TAKEN, "Choose another name, or revoke the source that has it.")))
                .map(created -> new CreatedSource(
                        created.source().id(),
                        created.source().name(),
                        created.source().kind(),
                        created.key() == null ? null : created.key().text()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a source with its keys, its usage of the last hour and its history")
    public Uni<RestResponse<SourceDetail>> read(@RestPath String id) {
        return whole(SourceAnswers.id(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change name or settings; null takes a setting away",
            description = "Send the ETag as If-Match, and a change somebody else made in between is not overwritten.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SourceFields.class)))
    public Uni<RestResponse<SourceDetail>> change(
            @RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return sources.change(
                        SourceAnswers.id(id), SourceAnswers.version(ifMatch), now -> changed(now, patch), caller.name())
                .map(SourceAnswers::done)
                .chain(done -> whole(done.source().id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Revoke a source: its keys cease to be valid at once")
    public Uni<Void> revoke(@RestPath String id) {
        return sources.revoke(SourceAnswers.id(id), caller.name())
                .map(SourceAnswers::done)
                .replaceWithVoid();
    }

    @POST
    @Path("{id}/enable")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Bring a revoked source back, with the keys it had")
    public Uni<RestResponse<SourceDetail>> enable(@RestPath String id) {
        return sources.restore(SourceAnswers.id(id), caller.name())
                .map(SourceAnswers::done)
                .chain(done -> whole(done.source().id()));
    }

    private Uni<RestResponse<SourceDetail>> whole(UUID id) {
        return overview.of(id)
                .map(found -> found.orElseThrow(() ->
                        Problems.of(IngestProblem.SOURCE_NOT_FOUND, "Take the id of a source from GET /v1/sources.")))
                .map(SourceResource::answer);
    }

    private static RestResponse<SourceDetail> answer(Overview found) {
        KeyedSource source = found.source();
        SourceDetail detail = SourceDetail.of(source, found.usage(), found.keysUsed(), found.history(), found.readAt());
        return RestResponse.ResponseBuilder.ok(detail)
                .header("ETag", SourceAnswers.etag(source))
                .build();
    }

    private static Source changed(Source now, JsonNode patch) {
        SourceDocument wanted =
                SourceDocument.patched(new SourceDocument(now.name(), now.kind(), now.settings()), patch);
        return now.changed(wanted.name(), wanted.settings());
    }
}
