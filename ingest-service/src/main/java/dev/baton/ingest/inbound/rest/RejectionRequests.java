package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.quarantine.Position;
import dev.baton.ingest.application.quarantine.RejectionFilter;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.WellFormedText;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What callers say about rejected items, checked. */
public final class RejectionRequests {

    private static final int LONGEST = 255;
    private static final int MOST_IDS = 1_000;

    private RejectionRequests() {}

    /**
     * A filter as texts, each null for any.
     *
     * @param all must be true for a filter that leaves nothing out: nobody discards everything by leaving a field empty
     * @param ids these items only
     */
    public record FilterBody(
            @Size(max = LONGEST) String source,
            @Size(max = LONGEST) String code,
            @Size(max = LONGEST) String event,
            @Size(max = LONGEST) String state,
            @Size(max = LONGEST) String from,
            @Size(max = LONGEST) String to,
            @Size(max = LONGEST) String messageId,
            @Size(max = MOST_IDS) List<UUID> ids,
            Boolean all) {}

    /** The filter these texts say; blank means any. */
    public static RejectionFilter filter(FilterBody said) {
        String code = text("code", said.code());
        if (code != null) {
            code = code.toUpperCase(Locale.ROOT);
        }
        return new RejectionFilter(
                text("source", said.source()),
                known(code),
                text("event", said.event()),
                state(text("state", said.state())),
                instant("from", said.from()),
                instant("to", said.to()),
                text("messageId", said.messageId()));
    }

    /** The same for a write: it has to say what it means. */
    static RejectionFilter deliberate(FilterBody said) {
        if (said == null) {
            throw empty();
        }
        RejectionFilter filter = filter(said);
        if (filter.meansEverything() && said.ids() == null && !Boolean.TRUE.equals(said.all())) {
            throw empty();
        }
        if (said.ids() != null
                && (said.ids().isEmpty()
                        || said.ids().size() > MOST_IDS
                        || said.ids().contains(null))) {
            throw invalid("ids", "1 to " + MOST_IDS + " ids of rejected items");
        }
        return filter;
    }

    /** The position of a cursor, null for the first page. */
    public static Position position(String cursor) {
        String text = Cursor.decode(cursor);
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        try {
            return new Position(
                    Instant.parse(text.substring(0, Math.max(0, slash))), UUID.fromString(text.substring(slash + 1)));
        } catch (DateTimeException | IllegalArgumentException garbage) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR,
                    "Send the nextCursor of the page before, unchanged, or none for the first page.");
        }
    }

    private static String known(String code) {
        boolean known = code == null
                || Arrays.stream(RejectionCode.values())
                        .anyMatch(one -> one.name().equals(code));
        if (!known) {
            throw invalid("code", "one of the codes in docs/ingest-rejections.md");
        }
        return code;
    }

    private static RejectionState state(String state) {
        try {
            return state == null ? null : RejectionState.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw invalid("state", "OPEN, REPLAYED or DISCARDED");
        }
    }

    private static Instant instant(String name, String text) {
        try {
            Instant instant = text == null || text.isBlank() ? null : Instant.parse(text);
            if (instant == null
                    || (instant.isAfter(Instant.EPOCH) && instant.isBefore(Instant.ofEpochSecond(253402300800L)))) {
                return instant;
            }
        } catch (DateTimeException garbage) {
            throw invalid(name, "an instant such as 2026-03-01T09:30:00Z");
        }
        throw invalid(name, "an instant of the years 1970 to 9999");
    }

    private static String text(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || !WellFormedText.is(text)) {
            throw invalid(name, "at most " + LONGEST + " characters of text");
        }
        return text.strip();
    }

    private static RuntimeException invalid(String name, String expected) {
        return Problems.of(
                IngestProblem.REJECTION_FILTER_INVALID, "Send %s for %s, or leave it out.".formatted(expected, name));
    }

    private static RuntimeException empty() {
        return Problems.of(
                IngestProblem.REJECTION_FILTER_EMPTY,
                "Say which items are meant (code, event, source, from, to, messageId or ids), or \"all\": true.");
    }
}
