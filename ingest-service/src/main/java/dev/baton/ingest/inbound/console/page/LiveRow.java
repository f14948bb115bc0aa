package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.application.LiveEvent;
import dev.baton.kit.console.TimeWords;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * An event in the list.
 *
 * @param what  its name, or which call it was
 * @param line  who did it, through which source
 * @param tone  class of the verdict's chip
 * @param doubt how sure we are that it was a person where that is not certain, else null
 */
public record LiveRow(
        String position,
        String href,
        String clock,
        String exact,
        String what,
        String line,
        String verdict,
        String tone,
        String doubt,
        boolean current) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The row of an event; {@code names} gives the sources' names by their id. */
    public static LiveRow of(LiveEvent live, LiveFilter filter, Map<String, String> names, String current) {
        String source =
                live.sourceId() == null ? "unknown source" : names.getOrDefault(live.sourceId(), "a revoked source");
        return new LiveRow(
                live.position(),
                filter.eventHref(live.position()),
                CLOCK.format(live.at()),
                TimeWords.exact(live.at()),
                what(live),
                live.who() == null ? source : live.who() + " · " + source,
                live.code() != null ? live.code() : LiveFilter.verdict(live.verdict()),
                switch (live.verdict()) {
                    case ACCEPTED -> "ok";
                    case REJECTED -> "late";
                    case CORRECTED -> "warn";
                },
                live.human() == null || live.human() >= 100 ? null : live.human() + " % human",
                live.position().equals(current));
    }

    private static String what(LiveEvent live) {
        return switch (live.verdict()) {
            case REJECTED -> live.name() == null ? "Rejected item" : live.name();
            case CORRECTED -> "Correction";
            case ACCEPTED -> live.name() != null ? live.name() : live.kind() == null ? "Event" : live.kind();
        };
    }
}
