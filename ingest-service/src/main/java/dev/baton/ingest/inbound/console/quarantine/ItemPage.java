package dev.baton.ingest.inbound.console.quarantine;

import dev.baton.ingest.application.quarantine.BrowseRejections.Explained;
import dev.baton.ingest.application.quarantine.Settlement;
import dev.baton.ingest.domain.quarantine.Explanation;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.ingest.inbound.console.page.Section;
import dev.baton.kit.console.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One item of the quarantine, to be understood and mended.
 *
 * @param item   its text, as it stands or as the reader has just mended it
 * @param told   what a replay just made of it, null for none
 * @param failed whether that is bad news
 */
public record ItemPage(
        UUID id,
        String event,
        String messageId,
        String code,
        String pointer,
        Explanation explanation,
        String when,
        String exact,
        Instant instant,
        String state,
        String lastDeed,
        String item,
        String told,
        boolean failed) {

    static ItemPage of(Explained explained, String pretty, Settlement settled, Instant now) {
        Rejection one = explained.rejection();
        return new ItemPage(
                one.id(),
                one.eventName() == null ? "Item without a name" : one.eventName(),
                one.messageId(),
                one.reason().code(),
                one.reason().pointer().isEmpty()
                        ? "the item as a whole"
                        : one.reason().pointer(),
                explained.explanation(),
                TimeWords.ago(one.receivedAt(), now),
                TimeWords.exact(one.receivedAt()),
                one.receivedAt(),
                one.state().name(),
                deed(one, now),
                pretty,
                settled == null ? null : told(settled),
                settled != null && settled.outcome() == Settlement.Outcome.REJECTED);
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.QUARANTINE.tabs();
    }

    /** Whether it can be replayed. */
    public boolean open() {
        return state.equals(RejectionState.OPEN.name());
    }

    /** Whether it can be taken back. */
    public boolean discarded() {
        return state.equals(RejectionState.DISCARDED.name());
    }

    private static String told(Settlement settled) {
        return switch (settled.outcome()) {
            case ACCEPTED -> "Accepted: it is an event now, at the time it happened.";
            case DUPLICATE -> "The message had become an event before. It counts once.";
            case REJECTED -> "Still refused: " + settled.reason().detail();
        };
    }

    private static String deed(Rejection one, Instant now) {
        Rejection.Replay replay = one.replay();
        if (replay.changedAt() == null) {
            return null;
        }
        String what = one.state() == RejectionState.DISCARDED
                ? "Discarded"
                : replay.outcome() == null ? "Restored" : "Last replay: " + replay.outcome();
        return what + " by " + replay.changedBy() + ", " + TimeWords.ago(replay.changedAt(), now);
    }
}
