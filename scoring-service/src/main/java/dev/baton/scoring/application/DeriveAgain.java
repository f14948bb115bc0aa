package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.lead.LeadEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Derives locked leads from their events again: a tally can't forget, so this is what follows whenever evidence was taken
 * away or changed. A qualified lead is also asked whether it would have qualified when it did; where not, it has no claim
 * to stay. One lead after the other, so that no more than one lead's events are in memory.
 */
@ApplicationScoped
public class DeriveAgain {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Timeline timeline;

    public DeriveAgain(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Profile and tally from the stored events; the caller settles the leads. */
    public Uni<Void> from(SqlConnection connection, ModelSet models, Collection<Lead> leads) {
        return Multi.createFrom()
                .iterable(leads)
                .onItem()
                .transformToUniAndConcatenate(lead ->
                        timeline.until(connection, lead.id(), EVER).invoke(events -> derive(lead, events, models)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static void derive(Lead lead, List<LeadEvent> events, ModelSet models) {
        lead.recount(events, models.counting());
        Instant since = lead.standing().qualifiedSince();
        if (since != null
                && !models.of(lead.profile()).appraiser().wouldHaveQualified(events, lead.adjustments(), since)) {
            lead.doubt();
        }
    }
}
