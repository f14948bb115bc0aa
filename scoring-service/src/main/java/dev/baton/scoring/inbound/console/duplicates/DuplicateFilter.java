package dev.baton.scoring.inbound.console.duplicates;

import dev.baton.kit.text.VisibleText;
import dev.baton.scoring.application.Duplicates.Reason;
import dev.baton.scoring.application.SearchDuplicates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the address bar says the list shows. Nonsense there counts as not said.
 *
 * @param words  what name, company or address of either must contain; empty for everything
 * @param reason why they look like one; null for whatever reason
 * @param after  where the page starts, null for the first
 */
public record DuplicateFilter(String words, Reason reason, String after) {

    private static final int LONGEST_SEARCH = 100;

    /**
     * A reason to choose.
     *
     * @param code     its value
     * @param label    for people
     * @param selected whether it is chosen
     */
    public record Choice(String code, String label, boolean selected) {}

    static DuplicateFilter of(String words, String why, String after) {
        String wanted = words == null ? "" : VisibleText.trim(words);
        return new DuplicateFilter(
                wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)),
                Arrays.stream(Reason.values())
                        .filter(candidate -> code(candidate).equals(why))
                        .findFirst()
                        .orElse(null),
                after == null || after.isBlank() ? null : after);
    }

    SearchDuplicates.Wish wish() {
        return new SearchDuplicates.Wish(words, reason);
    }

    /** Whether fewer than all pairs are asked for. */
    public boolean isNarrow() {
        return !words.isEmpty() || reason != null;
    }

    /** Every reason to choose from. */
    public List<Choice> reasons() {
        return Arrays.stream(Reason.values())
                .map(candidate -> new Choice(code(candidate), words(candidate), candidate == reason))
                .toList();
    }

    /** Address of the first page. */
    public String first() {
        return address(null);
    }

    /** Address of the page that starts after this one. */
    String next(String cursor) {
        return address(cursor);
    }

    private String address(String cursor) {
        StringBuilder query = new StringBuilder();
        append(query, "q", words);
        append(query, "why", reason == null ? "" : code(reason));
        append(query, "after", cursor == null ? "" : cursor);
        return "/console/duplicates" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A reason in words. */
    static String words(Reason reason) {
        return switch (reason) {
            case SAME_PHONE -> "Same phone number";
            case NEAR_EMAIL -> "Almost the same address";
            case SAME_NAME_AND_COMPANY -> "Same name at the same company";
        };
    }
}
