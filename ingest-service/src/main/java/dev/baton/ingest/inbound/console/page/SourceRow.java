package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.SourceUsage;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.kit.console.Moment;
import java.time.Instant;

/**
 * A source in the list.
 *
 * @param keys  how many valid keys and the newest one's last characters, in words
 * @param state {@code revoked}, or what it does now
 * @param tone  class of its chip
 * @param seen  when it last sent anything, null for never
 */
public record SourceRow(
        String id,
        String name,
        String kind,
        String keys,
        String state,
        String tone,
        Moment seen,
        long accepted,
        long rejected,
        Spark spark) {

    /** Accepted events, with the thousands apart. */
    public String acceptedFigure() {
        return Figures.count(accepted);
    }

    /** Rejected items, with the thousands apart. */
    public String rejectedFigure() {
        return Figures.count(rejected);
    }

    static SourceRow of(KeyedSource keyed, SourceUsage usage, Instant now) {
        Source source = keyed.source();
        return new SourceRow(
                source.id().toString(),
                source.name(),
                Kinds.words(source.kind()),
                keys(keyed, now),
                state(source, usage),
                !source.inForce() ? "late" : usage.accepted() + usage.rejected() > 0 ? "ok" : "",
                Moment.of(usage.lastSeenAt(), now),
                usage.accepted(),
                usage.rejected(),
                Spark.of(usage.minutes(), now));
    }

    private static String state(Source source, SourceUsage usage) {
        if (!source.inForce()) {
            return "revoked";
        }
        if (usage.accepted() + usage.rejected() > 0) {
            return "sending";
        }
        return usage.lastSeenAt() == null ? "never sent" : "quiet";
    }

    private static String keys(KeyedSource keyed, Instant now) {
        if (!keyed.source().kind().hasWriteKey()) {
            return "signed";
        }
        var valid = keyed.keys().stream()
                .filter(key -> key.validAt(now))
                .map(SourceKey::hint)
                .toList();
        return switch (valid.size()) {
            case 0 -> "no key";
            case 1 -> "…" + valid.getFirst();
            default -> "…%s and %d more".formatted(valid.getFirst(), valid.size() - 1);
        };
    }
}
