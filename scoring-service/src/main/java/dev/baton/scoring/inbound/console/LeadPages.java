package dev.baton.scoring.inbound.console;

import dev.baton.kit.message.MessageIds;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.inbound.console.page.LeadListPage;
import dev.baton.scoring.inbound.console.page.LeadPage;
import dev.baton.scoring.inbound.console.page.ListFilter;
import dev.baton.scoring.inbound.console.page.Reply;
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

    private final LeadViews leads;
    private final LeadFolder folder;
    private final Clock clock;

    LeadPages(LeadViews leads, LeadFolder folder, Clock clock) {
        this.leads = leads;
        this.folder = folder;
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
        LeadPage.Asked shown = new LeadPage.Asked(
                ListFilter.unfiltered(),
                asked.rule(),
                asked.reply(),
                MessageIds.next().toString());
        return folder.of(id, EventPosition.of(Cursor.decode(asked.after())), now)
                .map(found -> LeadPage.of(found.orElseThrow(() -> unknown(id)), shown, now));
    }

    static RuntimeException unknown(UUID id) {
        return Problems.of(
                ScoringProblem.LEAD_NOT_FOUND,
                "There is no lead " + id + ". It may have been erased; the list shows every lead there is.");
    }
}
