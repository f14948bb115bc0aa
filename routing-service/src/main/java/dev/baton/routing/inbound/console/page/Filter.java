package dev.baton.routing.inbound.console.page;

import static dev.baton.routing.inbound.console.page.Person.known;

import dev.baton.routing.domain.assignment.Assignment.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the address bar says the list shows.
 *
 * @param shelf which leads
 * @param words what name, company, e-mail or phone must contain; empty for everything
 * @param after where the page starts, null for the first
 * @param show  how many leads the page shows, grown by "Load more"
 */
public record Filter(Shelf shelf, String words, String after, int show) {

    /** Leads of the first page. */
    public static final int FIRST_PAGE = 100;

    private static final int LONGEST_SEARCH = 100;
    private static final int STEP = 100;
    private static final int LARGEST_PAGE = 500;

    /** The kinds of leads one can look at. */
    public enum Shelf {
        WAITING("Waiting", Set.of(State.OPEN, State.ACKNOWLEDGED)),
        ACCEPTED("Accepted", Set.of(State.ACCEPTED)),
        REJECTED("Rejected", Set.of(State.REJECTED)),
        EXPIRED("Passed on", Set.of(State.EXPIRED));

        private final String label;
        private final Set<State> states;

        Shelf(String label, Set<State> states) {
            this.label = label;
            this.states = states;
        }

        /** What stands on its tab. */
        public String label() {
            return label;
        }

        /** States of the assignments it holds. */
        public Set<State> states() {
            return states;
        }

        /** Its name in the address bar. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the leads are still to be decided. */
        public boolean isWaiting() {
            return this == WAITING;
        }
    }

    /** The first leads of what is asked for. */
    public static Filter of(String shelf, String words, String after) {
        return of(shelf, words, after, FIRST_PAGE);
    }

    /** What is asked for; an unknown shelf is the waiting one, since a mistyped address must not hide leads. */
    public static Filter of(String shelf, String words, String after, int show) {
        Shelf found = Arrays.stream(Shelf.values())
                .filter(candidate -> candidate.code().equals(shelf))
                .findFirst()
                .orElse(Shelf.WAITING);
        String wanted = words == null ? "" : words.strip();
        return new Filter(
                found,
                wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)),
                known(after) ? after : null,
                Math.clamp(show, FIRST_PAGE, LARGEST_PAGE));
    }

    /** The search words, empty for everything. */
    public Optional<String> search() {
        return Optional.of(words).filter(wanted -> !wanted.isEmpty());
    }

    /** Whether anything is searched for. */
    public boolean isSearching() {
        return !words.isEmpty();
    }

    /** Address of the list. */
    public String listHref() {
        return "/console" + query(shelf, words, after, show);
    }

    /** Address of the list with more leads; of the page that starts after {@code cursor} once the list is long. */
    public String moreHref(String cursor) {
        return show < LARGEST_PAGE
                ? "/console" + query(shelf, words, after, Math.min(show + STEP, LARGEST_PAGE))
                : "/console" + query(shelf, words, cursor, FIRST_PAGE);
    }

    /** Address of a lead that the list shows without the reader having opened it. */
    public String previewHref(String assignment) {
        String address = leadHref(assignment);
        return address + (address.contains("?") ? "&" : "?") + "preview=true";
    }

    /** Address of a lead with this list beside it. */
    public String leadHref(String assignment) {
        return "/console/assignments/" + assignment + query(shelf, words, after, show);
    }

    /** Address of the first page of another shelf. */
    public String shelfHref(Shelf other) {
        return "/console" + query(other, words, null, FIRST_PAGE);
    }

    /** Address of this shelf without a search. */
    public String allHref() {
        return "/console" + query(shelf, "", null, FIRST_PAGE);
    }

    /** What forms carry along, so that one comes back to the same list. */
    public String queryString() {
        return query(shelf, words, after, show);
    }

    private static String query(Shelf shelf, String words, String after, int show) {
        StringBuilder query = new StringBuilder();
        append(query, "state", shelf.isWaiting() ? "" : shelf.code());
        append(query, "q", words);
        append(query, "after", after == null ? "" : after);
        append(query, "show", show == FIRST_PAGE ? "" : Integer.toString(show));
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
