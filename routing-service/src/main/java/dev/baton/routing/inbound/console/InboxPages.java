package dev.baton.routing.inbound.console;

import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.application.AssignmentFilter;
import dev.baton.routing.application.DayFiguresQuery;
import dev.baton.routing.application.InboxQuery;
import dev.baton.routing.application.TeamBoard;
import dev.baton.routing.application.TimeSource;
import dev.baton.routing.application.UrgencyPosition;
import dev.baton.routing.application.Viewer;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.application.view.WaitingTotals;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.inbound.console.page.Filter;
import dev.baton.routing.inbound.console.page.InboxPage;
import dev.baton.routing.inbound.console.page.InboxPage.Counts;
import dev.baton.routing.inbound.console.page.InboxPage.Listing;
import dev.baton.routing.inbound.console.page.Notice;
import dev.baton.routing.inbound.console.page.Reader;
import dev.baton.routing.inbound.console.page.Today;
import dev.baton.routing.inbound.rest.RoutingProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts the page together from what the application answers. */
@ApplicationScoped
class InboxPages {

    private final InboxQuery inbox;
    private final DayFiguresQuery figures;
    private final TeamBoard board;
    private final TimeSource time;

    InboxPages(InboxQuery inbox, DayFiguresQuery figures, TeamBoard board, TimeSource time) {
        this.inbox = inbox;
        this.figures = figures;
        this.board = board;
        this.time = time;
    }

    /** The list, and beside it the lead on top. */
    Uni<InboxPage> list(Viewer viewer, Filter filter, Notice notice) {
        return listing(viewer, filter).chain(listing -> {
            Uni<Optional<AssignmentDetail>> top = listing.views().isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : inbox.detail(AssignmentId.of(listing.views().getFirst().id()))
                            .map(found -> found.map(detail -> detail.seenBy(viewer)));
            return top.chain(detail -> page(viewer, filter, listing, detail.orElse(null), false, notice));
        });
    }

    /** One lead, and beside it the list; {@code chosen} unless the lead is only a preview beside the list. */
    Uni<InboxPage> lead(Viewer viewer, Filter filter, AssignmentId id, boolean chosen, Notice notice) {
        return inbox.detail(id).map(found -> visible(found, viewer)).chain(detail -> listing(viewer, filter)
                .chain(listing -> page(viewer, filter, listing, detail, chosen, notice)));
    }

    private Uni<InboxPage> page(
            Viewer viewer, Filter filter, Listing listing, AssignmentDetail detail, boolean chosen, Notice notice) {
        Reader reader = new Reader(viewer.userName(), viewer.everyone());
        return figures.of(viewer)
                .map(done -> InboxPage.of(reader, time.now(), filter, listing, detail, chosen, Today.of(done), notice));
    }

    private Uni<Listing> listing(Viewer viewer, Filter filter) {
        AssignmentFilter wanted = new AssignmentFilter(
                whose(viewer), filter.shelf().states(), Optional.empty(), filter.search(), viewer.everyone());
        return counts(viewer, filter, wanted).chain(counts -> leads(filter, wanted)
                .map(page -> AssignmentView.seenBy(viewer, page))
                .map(page -> new Listing(page.items(), counts, page.nextCursor())));
    }

    private Uni<Page<AssignmentView>> leads(Filter filter, AssignmentFilter wanted) {
        return filter.shelf().isWaiting()
                ? inbox.urgent(wanted, position(filter, UrgencyPosition::parse), filter.show())
                : inbox.page(wanted, position(filter, AssignmentId::of), filter.show());
    }

    private Uni<Counts> counts(Viewer viewer, Filter filter, AssignmentFilter wanted) {
        AssignmentFilter open = new AssignmentFilter(whose(viewer), Set.of(Assignment.State.OPEN), Optional.empty());
        Uni<Long> found =
                filter.isSearching() ? inbox.count(wanted) : Uni.createFrom().item(0L);
        Uni<WaitingTotals> unassigned =
                viewer.everyone() ? board.totals() : Uni.createFrom().nullItem();
        return inbox.count(open)
                .chain(opened -> found.chain(matches -> unassigned.map(totals -> new Counts(opened, matches, totals))));
    }

    /** An address that was cut off or belongs to another list shows the list from its beginning. */
    private static <T> T position(Filter filter, Function<String, T> read) {
        String position = Cursor.decode(filter.after());
        try {
            return position == null ? null : read.apply(position);
        } catch (IllegalArgumentException ofAnotherList) {
            return null;
        }
    }

    private static Optional<String> whose(Viewer viewer) {
        return viewer.everyone() ? Optional.empty() : Optional.of(viewer.userName());
    }

    private static AssignmentDetail visible(Optional<AssignmentDetail> found, Viewer viewer) {
        AssignmentDetail detail = found.orElseThrow(AssignmentIds::unknown);
        if (!viewer.reaches(detail.assignment().rep().userName())) {
            throw Problems.of(
                    RoutingProblem.NOT_YOUR_ASSIGNMENT,
                    "This lead is with another rep. Your sales manager can see it, and give it to you.");
        }
        return detail.seenBy(viewer);
    }
}
