package dev.baton.routing.inbound.console;

import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.application.AssignmentFilter;
import dev.baton.routing.application.DayFiguresQuery;
import dev.baton.routing.application.InboxQuery;
import dev.baton.routing.application.TimeSource;
import dev.baton.routing.application.Viewer;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.inbound.console.page.Filter;
import dev.baton.routing.inbound.console.page.InboxPage;
import dev.baton.routing.inbound.console.page.InboxPage.Listing;
import dev.baton.routing.inbound.console.page.Notice;
import dev.baton.routing.inbound.console.page.Reader;
import dev.baton.routing.inbound.console.page.Today;
import dev.baton.routing.inbound.rest.RoutingProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Puts the page together from what the application answers. */
@ApplicationScoped
class InboxPages {

    private static final int PAGE = 50;
    /** A search reads this many leads for one page; the next page goes on from there. */
    private static final int SEARCHED = 200;

    private final InboxQuery inbox;
    private final DayFiguresQuery figures;
    private final TimeSource time;

    InboxPages(InboxQuery inbox, DayFiguresQuery figures, TimeSource time) {
        this.inbox = inbox;
        this.figures = figures;
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

    /** One lead, and beside it the list. */
    Uni<InboxPage> lead(Viewer viewer, Filter filter, AssignmentId id, Notice notice) {
        return inbox.detail(id).map(found -> visible(found, viewer)).chain(detail -> listing(viewer, filter)
                .chain(listing -> page(viewer, filter, listing, detail, true, notice)));
    }

    private Uni<InboxPage> page(
            Viewer viewer, Filter filter, Listing listing, AssignmentDetail detail, boolean chosen, Notice notice) {
        Reader reader = new Reader(viewer.userName(), viewer.everyone());
        return figures.of(viewer)
                .map(done -> InboxPage.of(
                        reader,
                        time.now(),
                        filter,
                        listing,
                        detail,
                        chosen,
                        Today.of(done.accepted(), done.rejected(), done.medianResponse()),
                        notice));
    }

    private Uni<Listing> listing(Viewer viewer, Filter filter) {
        return undecided(viewer).chain(undecided -> {
            int waiting = (int) undecided.stream()
                    .filter(view -> view.state().equals("OPEN"))
                    .count();
            return filter.shelf().isWaiting()
                    ? Uni.createFrom().item(new Listing(matching(undecided, filter), waiting, null))
                    : closed(viewer, filter)
                            .map(page -> new Listing(matching(page.items(), filter), waiting, page.nextCursor()));
        });
    }

    private Uni<List<AssignmentView>> undecided(Viewer viewer) {
        return viewer.everyone() ? inbox.forTeam() : inbox.forRep(viewer.userName());
    }

    private Uni<Page<AssignmentView>> closed(Viewer viewer, Filter filter) {
        String position = Cursor.decode(filter.after());
        AssignmentId after = position == null ? null : AssignmentIds.known(position);
        return inbox.page(
                        new AssignmentFilter(whose(viewer), filter.shelf().states(), Optional.empty()),
                        after,
                        filter.isSearching() ? SEARCHED : PAGE)
                .map(page -> new Page<>(
                        page.items().stream().map(view -> view.seenBy(viewer)).toList(), page.nextCursor()));
    }

    private static List<AssignmentView> matching(List<AssignmentView> views, Filter filter) {
        return views.stream().filter(filter::matches).toList();
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
