package dev.baton.ingest.inbound.console.page;

import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.inbound.console.page.SourcePage.KeyLine;
import dev.baton.kit.console.Moment;
import dev.baton.kit.console.TimeWords;
import java.time.Duration;
import java.time.Instant;

/** Keys as lines of a table. */
final class KeyLines {

    private KeyLines() {}

    static KeyLine of(SourceKey key, Instant usedAt, Instant now) {
        boolean valid = key.validAt(now);
        return new KeyLine(
                key.id().toString(),
                key.hint(),
                valid,
                key.createdBy(),
                Moment.of(key.createdAt(), now),
                Moment.of(usedAt, now),
                end(key, now),
                valid ? key.validUntil() == null ? "ok" : "warn" : "late");
    }

    private static String end(SourceKey key, Instant now) {
        if (key.revokedAt() != null) {
            return "revoked " + TimeWords.ago(key.revokedAt(), now);
        }
        if (key.validUntil() == null) {
            return "valid";
        }
        return key.validAt(now)
                ? "ends in " + TimeWords.spoken(Duration.between(now, key.validUntil()))
                : "ended " + TimeWords.ago(key.validUntil(), now);
    }
}
