package dev.baton.scoring.inbound.console.page;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.kit.text.VisibleText;
import dev.baton.scoring.application.LeadViews;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the address bar says the list shows. Nonsense there counts as not said: a mistyped address must not hide leads.
 *
 * @param people   known people, anonymous visitors, or both
 * @param words    what name, company or e-mail must contain; empty for everything
 * @param stage    as lifecycle last told; empty for every stage
 * @param which    all, or only those that qualify or don't
 * @param minimum  lowest total, whole points; null for none
 * @param order    what stands on top
 * @param after    where the page starts, null for the first
 */
public record ListFilter(
        People people, String words, String stage, Which which, Integer minimum, Order order, String after) {

    private static final int LONGEST_SEARCH = 100;
    private static final int HIGHEST_MINIMUM = 10_000;

    /** Whether somebody is known. */
    public enum People {
        KNOWN("Known people", true),
        ANONYMOUS("Anonymous visitors", false),
        ALL("Known and anonymous", null);

        private final String label;
        private final Boolean known;

        People(String label, Boolean known) {
            this.label = label;
            this.known = known;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a lead qualifies. */
    public enum Which {
        ALL("All leads", null),
        QUALIFIED("Qualified", true),
        NOT_YET("Not yet", false);

        private final String label;
        private final Boolean qualified;

        Which(String label, Boolean qualified) {
            this.label = label;
            this.qualified = qualified;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What stands on top. */
    public enum Order {
        SCORE("Highest score first"),
        NEWEST("Newest first");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The list as it opens: known people, the highest score first. */
    public static ListFilter unfiltered() {
        return of(null, null, null, null, null, null, null);
    }

    /** What is asked for. */
    public static ListFilter of(
            String people, String words, String stage, String which, String minimum, String order, String after) {
        String wanted = words == null ? "" : VisibleText.trim(words);
        return new ListFilter(
                Arrays.stream(People.values())
                        .filter(candidate -> candidate.code().equals(people))
                        .findFirst()
                        .orElse(People.KNOWN),
                wanted.substring(0, Math.min(wanted.length(), LONGEST_SEARCH)),
                stage(stage),
                Arrays.stream(Which.values())
                        .filter(candidate -> candidate.code().equals(which))
                        .findFirst()
                        .orElse(Which.ALL),
                points(minimum),
                Order.NEWEST.code().equals(order) ? Order.NEWEST : Order.SCORE,
                after == null || after.isBlank() ? null : after);
    }

    /** What the store is asked. */
    public LeadViews.Filter query() {
        return new LeadViews.Filter(
                LeadViews.Identifiers.ANY,
                words.isEmpty() ? null : words,
                minimum == null ? null : minimum * 1000,
                stage.isEmpty() ? null : stage,
                which.qualified,
                people.known);
    }

    /** Whether known people alone are asked for. */
    public boolean isKnownOnly() {
        return people == People.KNOWN;
    }

    /** Whether fewer than all of these people are asked for. */
    public boolean isNarrow() {
        return !words.isEmpty() || !stage.isEmpty() || which != Which.ALL || minimum != null;
    }

    /** Address of the same list with anonymous visitors. */
    public String withAnonymousHref() {
        return new ListFilter(People.ALL, words, stage, which, minimum, order, null).href();
    }

    /** Address of this list. */
    public String href() {
        return address(which, after);
    }

    /** Address of the first page with another tab. */
    public String whichHref(Which other) {
        return address(other, null);
    }

    /** Address of the page that starts after this one. */
    public String pageHref(String cursor) {
        return address(which, cursor);
    }

    private String address(Which tab, String cursor) {
        StringBuilder query = new StringBuilder();
        append(query, "people", people == People.KNOWN ? "" : people.code());
        append(query, "q", words);
        append(query, "stage", stage);
        append(query, "which", tab == Which.ALL ? "" : tab.code());
        append(query, "min", minimum == null ? "" : minimum.toString());
        append(query, "sort", order == Order.SCORE ? "" : order.code());
        append(query, "after", cursor == null ? "" : cursor);
        return "/console" + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String stage(String stage) {
        return Arrays.stream(Stage.values())
                .map(Stage::name)
                .filter(name -> name.equals(stage))
                .findFirst()
                .orElse("");
    }

    private static Integer points(String text) {
        return Optional.ofNullable(text)
                .filter(given -> given.strip().matches("\\d{1,5}"))
                .map(given -> new BigDecimal(given.strip()).intValueExact())
                .map(given -> Math.min(given, HIGHEST_MINIMUM))
                .orElse(null);
    }
}
