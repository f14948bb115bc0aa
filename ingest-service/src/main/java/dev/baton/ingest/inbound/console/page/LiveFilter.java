package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.application.LiveEvent;
import dev.baton.ingest.application.LiveEvent.Verdict;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which events are looked at; the address says it.
 *
 * @param source  id of the source, empty for all
 * @param verdict empty for all
 * @param event   its name, empty for all
 * @param words   somewhere in what is shown or sent, empty for all
 */
public record LiveFilter(String source, String verdict, String event, String words) {

    private static final int LONGEST = 100;

    /** By what stands in the address. */
    public static LiveFilter of(String source, String verdict, String event, String words) {
        return new LiveFilter(bounded(source), bounded(verdict), bounded(event), bounded(words));
    }

    /** Whether the event is one of those. */
    public boolean matches(LiveEvent live) {
        return (source.isEmpty() || source.equals(live.sourceId()))
                && (verdict.isEmpty() || verdict(live.verdict()).equals(verdict))
                && (event.isEmpty() || event.equalsIgnoreCase(live.name()))
                && hasWords(live);
    }

    /** Whether anything is left out. */
    public boolean narrow() {
        return !(source + verdict + event + words).isEmpty();
    }

    /** The parameters that say it, with what stands before the first. */
    public String query() {
        return with("");
    }

    /** Address of an event with this list beside it. */
    public String eventHref(String position) {
        return with("/console/live/events/" + position);
    }

    /** Address of the list. */
    public String listHref() {
        return with("/console/live");
    }

    /** Address of the list going on by itself. */
    public String streamHref() {
        return with("/console/live/stream");
    }

    /** A verdict's word in the address. */
    static String verdict(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private String with(String path) {
        return new Query(path)
                .with("source", source)
                .with("verdict", verdict)
                .with("event", event)
                .with("q", words)
                .toString();
    }

    private boolean hasWords(LiveEvent live) {
        if (words.isEmpty()) {
            return true;
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.of(live.name(), live.who(), live.code(), live.kind())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
                || live.data().toString().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String bounded(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }
}
