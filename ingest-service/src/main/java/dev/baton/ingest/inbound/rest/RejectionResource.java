package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.contracts.Roles;
import dev.baton.ingest.application.quarantine.BrowseRejections;
import dev.baton.ingest.application.quarantine.RejectionSummary;
import dev.baton.ingest.application.quarantine.ReplayRejection;
import dev.baton.ingest.application.quarantine.SortRejections;
import dev.baton.ingest.inbound.rest.RejectionRequests.FilterBody;
import dev.baton.ingest.inbound.rest.RejectionViewsJson.Moved;
import dev.baton.ingest.inbound.rest.RejectionViewsJson.RejectionDetail;
import dev.baton.ingest.inbound.rest.RejectionViewsJson.RejectionItem;
import dev.baton.ingest.inbound.rest.RejectionViewsJson.ReplayAnswer;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Rejected items: found, explained, mended, replayed or put aside. They hold what people sent, so sales has no part in it. */
@Path("/v1/rejections")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "rejections")
public class RejectionResource {

    private final BrowseRejections browse;
    private final ReplayRejection replay;
    private final SortRejections sort;
    private final Caller caller;

    RejectionResource(BrowseRejections browse, ReplayRejection replay, SortRejections sort, Caller caller) {
        this.browse = browse;
        this.replay = replay;
        this.sort = sort;
        this.caller = caller;
    }

    /** The filter in the query. */
    public static final class FilterQuery {
        @RestQuery
        String source;

        @RestQuery
        String code;

        @RestQuery
        String event;

        @RestQuery
        String state;

        @RestQuery
        String from;

        @RestQuery
        String to;

        @RestQuery
        String messageId;

        FilterBody said() {
            return new FilterBody(source, code, event, state, from, to, messageId, null, null);
        }
    }

    /** What a person made of the item. */
    public record MendedBody(JsonNode item) {}

    @GET
    @Operation(summary = "Rejected items, newest first; messageId finds a part of it")
    public Uni<Page<RejectionItem>> list(
            @BeanParam FilterQuery query,
            @RestQuery @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @RestQuery String cursor) {
        return browse.page(
                        RejectionRequests.filter(query.said()), RejectionRequests.position(cursor), Cursor.limit(limit))
                .map(page ->
                        new Page<>(page.items().stream().map(RejectionItem::of).toList(), page.nextCursor()));
    }

    @GET
    @Path("summary")
    @Operation(summary = "How many items are rejected for which reason, by event, the most frequent first")
    public Uni<RejectionSummary> summary(@BeanParam FilterQuery query) {
        return browse.summary(RejectionRequests.filter(query.said()));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A rejected item with its text, and in words: what was expected, what was found, how to mend it")
    public Uni<RejectionDetail> get(@RestPath UUID id) {
        return browse.explained(id).map(found -> RejectionDetail.of(found.orElseThrow(RejectionResource::notFound)));
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Judge an item again by the rules of now, as it is or as the body mends it")
    public Uni<ReplayAnswer> replay(@RestPath UUID id, MendedBody body) {
        if (body != null && body.item() == null) {
            throw Problems.of(
                    IngestProblem.MENDED_ITEM_MISSING,
                    "Send {\"item\": …} with the mended item, or no body to replay it as it is.");
        }
        String mended = body == null ? null : body.item().toString();
        return replay.replay(id, mended, caller.name()).map(RejectionResource::answer);
    }

    @POST
    @Path("discard")
    @Operation(summary = "Put open items aside; they can be restored as long as they are kept")
    public Uni<Moved> discard(@Valid FilterBody body) {
        return sort.discard(RejectionRequests.deliberate(body), body.ids(), caller.name())
                .map(Moved::new);
    }

    @POST
    @Path("restore")
    @Operation(summary = "Take discarded items back")
    public Uni<Moved> restore(@Valid FilterBody body) {
        return sort.restore(RejectionRequests.deliberate(body), body.ids(), caller.name())
                .map(Moved::new);
    }

    private static ReplayAnswer answer(ReplayRejection.Result result) {
        if (result.refusal() == null) {
            return ReplayAnswer.of(result.settlement());
        }
        throw switch (result.refusal()) {
            case NOT_FOUND -> notFound();
            case DISCARDED ->
                Problems.of(
                        IngestProblem.REJECTION_DISCARDED,
                        "Restore it at POST /v1/rejections/restore, then replay it.");
        };
    }

    private static HttpProblem notFound() {
        return Problems.of(
                IngestProblem.REJECTION_NOT_FOUND,
                "Take the id from GET /v1/rejections; items are deleted when they are too old.");
    }
}
