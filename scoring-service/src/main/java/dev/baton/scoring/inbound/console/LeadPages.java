package dev.baton.scoring.inbound.console;

import dev.baton.kit.message.MessageIds;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.ExplainScore;
import dev.baton.scoring.application.IdentityHistory;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.inbound.console.page.LeadListPage;
import dev.baton.scoring.inbound.console.page.LeadPage;
import dev.baton.scoring.inbound.console.page.ListFilter;
import dev.baton.scoring.inbound.console.page.Reply;
import dev.baton.scoring.inbound.rest.EventPosition;
import dev.baton.scoring.inbound.rest.ScoringProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts pages together from what the application answers. */
@ApplicationScoped
class LeadPages {

    private static final int PAGE = 50;
    private static final int CHANGES = 20;

    /**
     * What of a lead is looked at.
     *
     * @param rule  whose events are marked, null for none
     * @param after where the timeline goes on, null for its beginning
     * @param reply what is said about what was just sent
     */
    record Asked(String rule, String after, Reply reply) {

        static Asked after(Reply reply) {
            return new Asked(null, null, reply);
        }
    }

    private final Pool pool;
    private final LeadViews leads;
    private final ExplainScore scores;
    private final IdentityHistory history;
    private final Models models;
    private final Clock clock;

    LeadPages(Pool pool, LeadViews leads, ExplainScore scores, IdentityHistory history, Models models, Clock clock) {
        this.pool = pool;
        this.leads = leads;
        this.scores = scores;
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    Uni<LeadListPage> list(ListFilter filter) {
        String after = Cursor.decode(filter.after());
        Uni<List<LeadViews.Line>> found =
                switch (filter.order()) {
                    case NEWEST -> leads.find(filter.query(), after == null ? null : LeadPositions.id(after), PAGE + 1);
                    case SCORE ->
                        leads.highest(filter.query(), after == null ? null : LeadPositions.rank(after), PAGE + 1);
                };
        return found.map(lines -> LeadListPage.of(
                filter, Page.of(lines, PAGE, line -> LeadPositions.of(line, filter.order())), clock.instant()));
    }

    Uni<LeadPage> lead(UUID id, Asked asked) {
        Instant now = clock.instant();
        EventPosition from = EventPosition.of(Cursor.decode(asked.after()));
        LeadPage.Asked shown = new LeadPage.Asked(
                ListFilter.of(null, null, null, null, null, null),
                asked.rule(),
                asked.reply(),
                MessageIds.next().toString());
        return leads.byId(id)
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .chain(detail -> sources(detail, from, now))
                .map(sources -> LeadPage.of(sources, shown, now));
    }

    private Uni<LeadPage.Sources> sources(LeadViews.Detail detail, EventPosition from, Instant now) {
        UUID lead = detail.line().id();
        List<UUID> ids = new ArrayList<>(detail.mergedFrom());
        ids.add(lead);
        return Uni.combine()
                .all()
                .unis(
                        models.inUse().chain(inUse -> scores.explain(lead, inUse, now)),
                        leads.events(lead, from.happenedAt(), from.id(), PAGE + 1)
                                .map(events -> Page.of(events, PAGE, LeadPages::position)),
                        history.of(pool, ids, CHANGES))
                .asTuple()
                .map(found -> new LeadPage.Sources(detail, found.getItem1(), found.getItem2(), found.getItem3()));
    }

    private static String position(LeadViews.EventLine event) {
        return new EventPosition(event.happenedAt(), event.id()).toString();
    }

    static RuntimeException unknown(UUID id) {
        return Problems.of(
                ScoringProblem.LEAD_NOT_FOUND,
                "There is no lead " + id + ". It may have been erased; the list shows every lead there is.");
    }
}
