package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.application.SourceOverview.Overview;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.Source;
import dev.baton.kit.console.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One source.
 *
 * @param row     what the list says of it
 * @param keys    its keys, newest first
 * @param fields  its settings as a form shows them
 * @param history what was done to it
 * @param how     how to send through it
 * @param admin   whether the reader may revoke it
 * @param says    what is to be said beside
 */
public record SourcePage(
        SourceRow row,
        List<KeyLine> keys,
        Fields fields,
        List<Deed> history,
        HowTo how,
        WebhookForm webhook,
        boolean inForce,
        boolean admin,
        long version,
        Says says) {

    /** A key without the key. */
    public record KeyLine(
            String id, String hint, boolean valid, String by, Moment made, Moment used, String end, String tone) {}

    /** Settings as text. */
    public record Fields(
            String name, String origins, String eventsPerSecond, String burst, String consent, String trackingPlan) {}

    /** One line of the history. */
    public record Deed(String what, String detail, String by, Moment when) {}

    /**
     * What is to be said beside the source.
     *
     * @param key      a new key, shown this once; null for none
     * @param secret   a new signing secret, shown this once; null for none
     * @param notice   what was done, null for nothing
     * @param problems what could not be done, empty for nothing
     */
    public record Says(String key, String secret, Notice notice, List<String> problems) {

        /** Nothing. */
        public static final Says NOTHING = new Says(null, null, null, List.of());
    }

    /** Puts the page together. */
    public static SourcePage of(Overview overview, WebhookForm webhook, HowTo how, boolean admin, Says says) {
        Source source = overview.source().source();
        Instant now = overview.readAt();
        return new SourcePage(
                SourceRow.of(overview.source(), overview.usage(), now),
                overview.source().keys().stream()
                        .map(key -> KeyLines.of(key, overview.keysUsed().get(key.id()), now))
                        .toList(),
                fields(source),
                overview.history().stream()
                        .map(entry -> new Deed(
                                Deeds.words(entry.what()), entry.detail(), entry.by(), Moment.of(entry.at(), now)))
                        .toList(),
                how,
                webhook,
                source.inForce(),
                admin,
                source.version(),
                says);
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.SOURCES.tabs();
    }

    /** Whether it is signed in place of having keys. */
    public boolean signed() {
        return webhook != null;
    }

    private static Fields fields(Source source) {
        RateLimit rate = source.rateLimit();
        StringBuilder consent = new StringBuilder();
        for (Map.Entry<String, Boolean> purpose :
                new TreeMap<>(source.defaultConsent().purposes()).entrySet()) {
            consent.append(purpose.getKey())
                    .append('=')
                    .append(purpose.getValue() ? "yes" : "no")
                    .append('\n');
        }
        return new Fields(
                source.name(),
                String.join("\n", source.allowedOrigins().patterns()),
                rate == null ? "" : Integer.toString(rate.eventsPerSecond()),
                rate == null ? "" : Integer.toString(rate.burst()),
                consent.toString().strip(),
                source.trackingPlan() == null ? "" : source.trackingPlan());
    }
}
