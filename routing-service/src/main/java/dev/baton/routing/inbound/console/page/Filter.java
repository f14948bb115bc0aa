package dev.baton.routing.inbound.console.page;

import static dev.baton.routing.inbound.console.page.Person.known;

import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.domain.assignment.Assignment.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the address bar says the list shows.
 *
 * @param shelf which leads
 * @param words what name, company, e-mail or phone must contain; empty for everything
 * @param after where the page starts, null for the first
 */
public record Filter(Shelf shelf, String words, String after) {

    private static final int LONGEST_SEARCH = 100;

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

    /** What is asked for; an unknown shelf is the waiting one, since a mistyped address must not hide leads. */
    public static Filter of(String shelf, String words, String after) {
        Shelf found = Arrays.stream(Shelf.values())
                .filter(candidate -> candidate.code().equals(shelf))
                .findFirst()
                .orElse(Shelf.WAITING);
        String wanted = words == null ? "" : words.strip();
        return new Filter(
                found, wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)), known(after) ? after : null);
    }

    /** Whether the search words are in what is known of the lead. */
    public boolean matches(AssignmentView view) {
        if (words.isEmpty()) {
            return true;
        }
        LeadSnapshot lead = view.lead();
        String wanted = words.toLowerCase(Locale.ROOT);
        return lead != null
                && Stream.of(lead.name(), lead.company(), lead.email(), lead.phone(), lead.title())
                        .filter(Objects::nonNull)
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Whether anything is searched for. */
    public boolean isSearching() {
        return !words.isEmpty();
    }

    /** Address of the list. */
    public String listHref() {
        return "/console" + query(shelf, words, after);
    }

    /** Address of a lead with this list beside it. */
    public String leadHref(String assignment) {
        return "/console/assignments/" + assignment + query(shelf, words, after);
    }

    /** Address of the first page of another shelf. */
    public String shelfHref(Shelf other) {
        return "/console" + query(other, words, null);
    }

    /** Address of the page that starts after this one. */
    public String pageHref(String cursor) {
        return "/console" + query(shelf, words, cursor);
    }

    /** Address of this shelf without a search. */
    public String allHref() {
        return "/console" + query(shelf, "", null);
    }

    /** What forms carry along, so that one comes back to the same list. */
    public String queryString() {
        return query(shelf, words, after);
    }

    private static String query(Shelf shelf, String words, String after) {
        StringBuilder query = new StringBuilder();
        append(query, "state", shelf.isWaiting() ? "" : shelf.code());
        append(query, "q", words);
        append(query, "after", after == null ? "" : after);
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
