package dev.baton.routing.inbound.console.page;

import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.application.view.WaitingTotals;
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
 * @param counts  how many leads there are beyond those the list shows
 * @param more    address of the list with more leads, null if it shows all
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
        Counts counts,
        String more,
        LeadPane lead,
        boolean chosen,
        Today today,
        Notice notice) {

    /**
     * The list as read from the store.
     *
     * @param views   what matches, in the order to show
     * @param counts  how many leads there are
     * @param next    cursor of the next page, null on the last
     */
    public record Listing(List<AssignmentView> views, Counts counts, String next) {}

    /**
     * How many leads there are, counted by the database.
     *
     * @param open       leads to which no rep has responded yet
     * @param found      leads that match the search, 0 without a search
     * @param unassigned leads that wait for a rep, null for readers who don't assign them
     */
    public record Counts(long open, long found, WaitingTotals unassigned) {}

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
                listing.counts(),
                listing.next() == null ? null : filter.moreHref(listing.next()),
                detail == null ? null : LeadPane.of(detail, reader, now),
                chosen && detail != null,
                today,
                notice);
    }

    /** How many leads no rep has responded to yet. */
    public long waiting() {
        return counts.open();
    }

    /** Where the lead beside the list is fetched again; one that the reader has not opened stays a preview. */
    public String leadSelf() {
        return chosen ? filter.leadHref(lead.id()) : filter.previewHref(lead.id());
    }

    /** Heading of the list: how many wait, in words. */
    public String heading() {
        if (!filter.shelf().isWaiting()) {
            return filter.shelf().label();
        }
        if (filter.isSearching()) {
            return counts.found() == 1 ? "1 lead found" : counts.found() + " leads found";
        }
        long waiting = counts.open();
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

    /** How many leads are unassigned, in words; null for readers who don't assign them. */
    public String unassigned() {
        WaitingTotals unassigned = counts.unassigned();
        if (unassigned == null) {
            return null;
        }
        if (unassigned.waiting() == 0) {
            return "No unassigned leads";
        }
        return unassigned.waiting() == 1 ? "1 unassigned lead" : unassigned.waiting() + " unassigned leads";
    }

    /** Whether leads have waited too long for a rep. */
    public boolean overdue() {
        return counts.unassigned() != null && counts.unassigned().overdue() > 0;
    }

    /** Reasons of the reject form. */
    public List<RejectChoice> rejectChoices() {
        return Codes.rejectChoices();
    }

    /** One tab of the list. */
    public record Tab(String label, String href, boolean current) {}
}
