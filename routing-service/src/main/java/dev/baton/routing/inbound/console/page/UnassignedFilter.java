package dev.baton.routing.inbound.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the address bar says the list of unassigned leads shows.
 *
 * @param words   what name, company, title, e-mail or phone must contain; empty for everything
 * @param reason  code of the reason the leads wait for, empty for all
 * @param overdue whether only overdue leads are shown
 * @param after   cursor of the page, null for the first
 */
public record UnassignedFilter(String words, String reason, boolean overdue, String after) {

    private static final String PATH = "/console/unassigned";
    private static final int LONGEST_SEARCH = 100;

    /** Reads the parameters, which may be null. */
    public static UnassignedFilter of(String words, String reason, boolean overdue, String after) {
        String wanted = words == null ? "" : words.strip();
        return new UnassignedFilter(
                wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)),
                reason == null ? "" : reason,
                overdue,
                after == null || after.isBlank() ? null : after);
    }

    /** Whether the list shows only a part of the leads. */
    public boolean narrow() {
        return overdue || !words.isEmpty() || !reason.isEmpty();
    }

    /** Address of this page. */
    public String href() {
        return PATH + queryString();
    }

    /** Address of the first page. */
    public String firstHref() {
        return PATH + query(null);
    }

    /** Address of the page after a cursor. */
    public String nextHref(String cursor) {
        return PATH + query(cursor);
    }

    /** What forms carry along, so that the reader comes back to the same list. */
    public String queryString() {
        return query(after);
    }

    private String query(String cursor) {
        StringBuilder query = new StringBuilder();
        append(query, "q", words);
        append(query, "reason", reason);
        append(query, "overdue", overdue ? "true" : "");
        append(query, "after", cursor == null ? "" : cursor);
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
