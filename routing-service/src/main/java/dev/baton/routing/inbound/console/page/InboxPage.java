package dev.baton.routing.inbound.console.page;

import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.inbound.console.page.Filter.Shelf;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The inbox at one instant: the list, and the lead beside it.
 *
 * @param reader  who looks
 * @param now     the server's clock, against which the script corrects the reader's
 * @param filter  what the list shows
 * @param rows    the list
 * @param waiting how many leads nobody has responded to yet
 * @param older   address of the next page, null on the last
 * @param lead    the lead beside the list, null for none
 * @param chosen  whether the reader chose that lead; if not, it is the most urgent one
 * @param today   figures of the day
 * @param notice  what was just done, null for nothing
 */
public record InboxPage(
        Reader reader,
        Instant now,
        Filter filter,
        List<Row> rows,
        int waiting,
        String older,
        LeadPane lead,
        boolean chosen,
        Today today,
        Notice notice) {

    /**
     * The list as read from the store.
     *
     * @param views   what matches, in the order to show
     * @param waiting how many leads nobody has responded to yet
     * @param next    cursor of the next page, null on the last
     */
    public record Listing(List<AssignmentView> views, int waiting, String next) {}

    /** The page around a list and a lead; {@code detail} may be null. */
    public static InboxPage of(
            Reader reader,
            Instant now,
            Filter filter,
            Listing listing,
            AssignmentDetail detail,
            boolean chosen,
            Today today,
            Notice notice) {
        String shown = detail == null ? "" : detail.assignment().id();
        List<Row> rows = listing.views().stream()
                .map(view -> Row.of(
                        view,
                        filter.leadHref(view.id()),
                        reader.userName(),
                        view.id().equals(shown),
                        now))
                .toList();
        return new InboxPage(
                reader,
                now,
                filter,
                rows,
                listing.waiting(),
                listing.next() == null ? null : filter.pageHref(listing.next()),
                detail == null ? null : LeadPane.of(detail, reader.userName(), now),
                chosen && detail != null,
                today,
                notice);
    }

    /** Heading of the list: how many wait, in words. */
    public String heading() {
        if (!filter.shelf().isWaiting()) {
            return filter.shelf().label();
        }
        if (filter.isSearching()) {
            return rows.size() == 1 ? "1 lead found" : rows.size() + " leads found";
        }
        if (waiting == 0) {
            return rows.isEmpty() ? "All done" : "Nothing new";
        }
        String whom = reader.team() ? " the team" : " you";
        return waiting == 1 ? "1 lead waits for" + whom : waiting + " leads wait for" + whom;
    }

    /** Whether a row that was not there before is a new lead, and not only newly shown. */
    public boolean announcing() {
        return filter.shelf().isWaiting() && !filter.isSearching() && filter.after() == null;
    }

    /** Tabs of the list. */
    public List<Tab> tabs() {
        return Arrays.stream(Shelf.values())
                .map(shelf -> new Tab(shelf.label(), filter.shelfHref(shelf), shelf == filter.shelf()))
                .toList();
    }

    /** Reasons of the reject form. */
    public List<RejectChoice> rejectChoices() {
        return Codes.rejectChoices();
    }

    /** One tab of the list. */
    public record Tab(String label, String href, boolean current) {}
}
