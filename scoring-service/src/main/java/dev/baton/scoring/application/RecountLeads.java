package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.score.Counting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Leads of which a part came or went: what is left of each is known by its own rows alone, what it did and what people said
 * of it.
 */
@ApplicationScoped
public class RecountLeads {

    private final LockLeads leads;
    private final AdjustmentStore adjustments;

    public RecountLeads(LockLeads leads, AdjustmentStore adjustments) {
        this.leads = leads;
        this.adjustments = adjustments;
    }

    /** Counts locked leads again; after the rows went to whom they belong. */
    Uni<Void> apart(SqlConnection connection, Counting counting, List<Lead> apart, Instant now) {
        if (apart.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return leads.recount(connection, counting, apart)
                .chain(() ->
                        adjustments.all(connection, apart.stream().map(Lead::id).toList()))
                .invoke(said -> apart.forEach(lead -> lead.adjusted(
                        said.getOrDefault(lead.id(), Adjustments.NONE).without(now))))
                .replaceWithVoid();
    }
}
