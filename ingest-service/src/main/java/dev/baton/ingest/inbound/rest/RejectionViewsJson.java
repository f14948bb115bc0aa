package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.ingest.application.quarantine.BrowseRejections.Explained;
import dev.baton.ingest.application.quarantine.RejectionLine;
import dev.baton.ingest.application.quarantine.ReplayJob;
import dev.baton.ingest.application.quarantine.Settlement;
import dev.baton.ingest.domain.quarantine.Explanation;
import dev.baton.ingest.domain.quarantine.Rejection;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** The quarantine as JSON. */
public final class RejectionViewsJson {

    private RejectionViewsJson() {}

    /** A rejected item in a list. */
    public record RejectionItem(
            UUID id,
            String sourceId,
            String source,
            String messageId,
            String event,
            String code,
            String pointer,
            String detail,
            Instant receivedAt,
            String state,
            ReplayState replay) {
        static RejectionItem of(RejectionLine line) {
            return new RejectionItem(
                    line.id(),
                    line.sourceId(),
                    line.source(),
                    line.messageId(),
                    line.eventName(),
                    line.reason().code(),
                    line.reason().pointer(),
                    line.reason().detail(),
                    line.receivedAt(),
                    line.state().name(),
                    ReplayState.of(line.replay()));
        }
    }

    /** Its replays and moves so far; absent before the first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplayState(int count, String outcome, UUID eventId, String changedBy, Instant changedAt) {
        static ReplayState of(Rejection.Replay replay) {
            return replay.changedAt() == null
                    ? null
                    : new ReplayState(
                            replay.count(), replay.outcome(), replay.eventId(), replay.changedBy(), replay.changedAt());
        }
    }

    /** A rejected item with all there is to know. */
    public record RejectionDetail(
            UUID id,
            String sourceId,
            String messageId,
            String event,
            String call,
            String code,
            String pointer,
            String detail,
            Explanation explanation,
            String item,
            String mended,
            Instant receivedAt,
            String state,
            ReplayState replay) {
        static RejectionDetail of(Explained explained) {
            Rejection one = explained.rejection();
            return new RejectionDetail(
                    one.id(),
                    one.sourceId(),
                    one.messageId(),
                    one.eventName(),
                    one.shared().call() == null ? null : one.shared().call().wireName(),
                    one.reason().code(),
                    one.reason().pointer(),
                    one.reason().detail(),
                    explained.explanation(),
                    one.item(),
                    one.mended(),
                    one.receivedAt(),
                    one.state().name(),
                    ReplayState.of(one.replay()));
        }
    }

    /** What a replay made of an item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplayAnswer(
            UUID id, String status, String state, String code, String pointer, String detail, UUID eventId) {
        static ReplayAnswer of(Settlement settled) {
            boolean refused = settled.outcome() == Settlement.Outcome.REJECTED;
            return new ReplayAnswer(
                    settled.id(),
                    settled.outcome().name().toLowerCase(Locale.ROOT),
                    settled.state().name(),
                    refused ? settled.reason().code() : null,
                    refused ? settled.reason().pointer() : null,
                    refused ? settled.reason().detail() : null,
                    settled.eventId());
        }
    }

    /** A replay of many and how far it is. */
    public record ReplayJobView(
            UUID id,
            String state,
            long total,
            long done,
            long accepted,
            long duplicates,
            long rejected,
            String createdBy,
            Instant createdAt,
            Instant updatedAt) {
        static ReplayJobView of(ReplayJob job) {
            return new ReplayJobView(
                    job.id(),
                    job.state().name(),
                    job.total(),
                    job.accepted() + job.duplicates() + job.rejected(),
                    job.accepted(),
                    job.duplicates(),
                    job.rejected(),
                    job.createdBy(),
                    job.createdAt(),
                    job.updatedAt());
        }
    }

    /** How many items a write moved. */
    public record Moved(int items) {}
}
