package dev.baton.scoring.inbound.rest;

import dev.baton.contracts.Roles;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.scoring.application.IdentityHistory;
import dev.baton.scoring.application.LeadViews;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a lead came to be the lead it is: whoever asks who merged it, when and why, finds what it takes to undo that. */
@Path("/v1/leads/{id}/identity-changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN, Roles.INTEGRATOR})
public class IdentityChangesResource {

    private final Pool pool;
    private final LeadViews leads;
    private final IdentityHistory history;

    public IdentityChangesResource(Pool pool, LeadViews leads, IdentityHistory history) {
        this.pool = pool;
        this.leads = leads;
        this.history = history;
    }

    @GET
    @Operation(
            summary =
                    "Merges and splits of the lead and of those it absorbed, by people and by events, the newest first")
    public Uni<Page<IdentityChangeJson>> list(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        int size = Cursor.limit(limit);
        EventPosition after = EventPosition.of(Cursor.decode(cursor));
        return leads.byId(Parameters.leadId(id))
                .map(found -> ids(found.orElseThrow(() -> LeadsResource.unknown(id))))
                .chain(ids -> history.of(pool, ids, after.happenedAt(), after.id(), size + 1))
                .map(found ->
                        Page.of(found.stream().map(IdentityChangeJson::of).toList(), size, change -> new EventPosition(
                                        change.at(), change.id())
                                .toString()));
    }

    private static List<UUID> ids(LeadViews.Detail detail) {
        List<UUID> ids = new ArrayList<>(detail.mergedFrom());
        ids.add(detail.line().id());
        return ids;
    }
}
