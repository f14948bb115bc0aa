package dev.baton.scoring.application;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.score.Score;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds two leads against each other, and says what they would score as one. */
@ApplicationScoped
public class CompareLeads {

    /** Activities shown of each. */
    private static final int NEWEST = 8;

    /**
     * One of the two.
     *
     * @param newest what it did last
     * @param events how much it did altogether
     */
    public record Side(LeadViews.Detail lead, Score score, List<LeadViews.EventLine> newest, int events) {}

    /**
     * Both.
     *
     * @param together the score of the union of their events
     */
    public record Compared(Side one, Side other, Score together) {

        /** Whether the two ids stand for one lead already. */
        public boolean same() {
            return one.lead().line().id().equals(other.lead().line().id());
        }
    }

    private final Pool pool;
    private final LeadViews leads;
    private final Timeline timeline;
    private final AdjustmentStore adjustments;
    private final Models models;
    private final Clock clock;

    public CompareLeads(
            Pool pool, LeadViews leads, Timeline timeline, AdjustmentStore adjustments, Models models, Clock clock) {
        this.pool = pool;
        this.leads = leads;
        this.timeline = timeline;
        this.adjustments = adjustments;
        this.models = models;
        this.clock = clock;
    }

    /** Compares two leads as of now; fails with {@link UnknownLeadException} where one of them is none. */
    public Uni<Compared> compare(UUID one, UUID other) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(detail(one), detail(other), models.inUse())
                .asTuple()
                .chain(found -> compared(found.getItem1(), found.getItem2(), found.getItem3(), now));
    }

    private Uni<Compared> compared(LeadViews.Detail one, LeadViews.Detail other, ModelSet inUse, Instant now) {
        UUID first = one.line().id();
        UUID second = other.line().id();
        return Uni.combine()
                .all()
                .unis(
                        timeline.whole(pool, List.of(first, second)),
                        adjustments.all(pool, first),
                        adjustments.all(pool, second),
                        leads.events(first, null, null, NEWEST),
                        leads.events(second, null, null, NEWEST))
                .asTuple()
                .map(found -> {
                    Map<UUID, List<LeadEvent>> events = found.getItem1();
                    List<LeadEvent> ours = events.getOrDefault(first, List.of());
                    List<LeadEvent> theirs = events.getOrDefault(second, List.of());
                    List<LeadEvent> all = new ArrayList<>(ours);
                    all.addAll(theirs);
                    Adjustments both = found.getItem2().with(found.getItem3());
                    return new Compared(
                            new Side(
                                    one,
                                    ExplainScore.score(ours, inUse, found.getItem2(), now),
                                    found.getItem4(),
                                    ours.size()),
                            new Side(
                                    other,
                                    ExplainScore.score(theirs, inUse, found.getItem3(), now),
                                    found.getItem5(),
                                    theirs.size()),
                            ExplainScore.score(all, inUse, both, now));
                });
    }

    private Uni<LeadViews.Detail> detail(UUID lead) {
        return leads.byId(lead).map(found -> found.orElseThrow(() -> new UnknownLeadException(lead)));
    }
}
