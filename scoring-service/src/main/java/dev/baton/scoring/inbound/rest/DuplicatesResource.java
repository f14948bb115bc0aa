package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.security.Caller;
import dev.baton.kit.text.TextLimits;
import dev.baton.scoring.application.Duplicates;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads that are likely one person. Make them one by {@code POST /v1/leads/{id}/merge}, or say that they are two. */
@Path("/v1/duplicates")
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN})
public class DuplicatesResource {

    private final Duplicates duplicates;
    private final Caller caller;
    private final Clock clock;

    public DuplicatesResource(Duplicates duplicates, Caller caller, Clock clock) {
        this.duplicates = duplicates;
        this.caller = caller;
        this.clock = clock;
    }

    /** Two leads that are two. */
    record DismissBody(
            @Size(max = TextLimits.UUID) String leadId,
            @Size(max = TextLimits.UUID) String otherId) {}

    @GET
    @Operation(
            summary =
                    "Likely duplicates among so many leads as limit says, the newest first; a page may be empty and not the last")
    public Uni<Page<Duplicates.Pair>> list(
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit, @QueryParam("cursor") String cursor) {
        int size = Cursor.limit(limit);
        String after = Cursor.decode(cursor);
        UUID before = after == null ? null : Parameters.leadId(after);
        return duplicates
                .among(before, size)
                .map(found -> new Page<>(
                        found.pairs(),
                        found.last() == null ? null : Cursor.encode(found.last().toString())));
    }

    @POST
    @Path("/dismissals")
    @Operation(summary = "The two leads are two people: don't list them again")
    public Uni<Void> dismiss(@Valid DismissBody body) {
        if (body == null || body.leadId() == null || body.otherId() == null) {
            throw Parameters.refused("Send {\"leadId\": \"…\", \"otherId\": \"…\"}.");
        }
        return duplicates.dismiss(
                Parameters.leadId(body.leadId()), Parameters.leadId(body.otherId()), caller.name(), clock.instant());
    }
}
