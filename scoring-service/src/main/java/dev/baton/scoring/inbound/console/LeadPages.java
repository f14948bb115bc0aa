package dev.baton.scoring.inbound.console;

import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.ExplainScore;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.inbound.console.page.LeadListPage;
import dev.baton.scoring.inbound.console.page.LeadPage;
import dev.baton.scoring.inbound.console.page.ListFilter;
import dev.baton.scoring.inbound.rest.EventPosition;
import dev.baton.scoring.inbound.rest.ScoringProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts pages together from what the application answers. */
@ApplicationScoped
class LeadPages {

    private static final int PAGE = 50;

    private final LeadViews leads;
    private final ExplainScore scores;
    private final Models models;
    private final Clock clock;

    LeadPages(LeadViews leads, ExplainScore scores, Models models, Clock clock) {
        this.leads = leads;
        this.scores = scores;
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

    Uni<LeadPage> lead(UUID id, ListFilter filter, String rule, String after) {
        Instant now = clock.instant();
        EventPosition from = EventPosition.of(Cursor.decode(after));
        return leads.byId(id).map(found -> found.orElseThrow(() -> unknown(id))).chain(detail -> models.inUse()
                .chain(inUse -> scores.explain(detail.line().id(), inUse, now))
                .chain(explained -> leads.events(detail.line().id(), from.happenedAt(), from.id(), PAGE + 1)
                        .map(events -> Page.of(events, PAGE, LeadPages::position))
                        .map(page -> LeadPage.of(
                                new LeadPage.Sources(detail, explained, page.items()),
                                filter,
                                rule,
                                page.nextCursor(),
                                now))));
    }

    private static String position(LeadViews.EventLine event) {
        return new EventPosition(event.happenedAt(), event.id()).toString();
    }

    private static RuntimeException unknown(UUID id) {
        return Problems.of(
                ScoringProblem.LEAD_NOT_FOUND,
                "There is no lead " + id + ". It may have been erased; the list shows every lead there is.");
    }
}
