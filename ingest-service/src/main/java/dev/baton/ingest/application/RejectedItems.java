package dev.baton.ingest.application;

import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.Verdict;
import dev.baton.kit.message.MessageIds;
import java.util.UUID;

/** Rejected items as they are written: with all that judging them again needs. */
final class RejectedItems {

    private RejectedItems() {}

    /**
     * The entry of a rejected item. A message that is rejected again for the same reason has the same id; items without a
     * message id can't be told apart from repetitions, so each has its own.
     */
    static Entry.Rejected entry(Verdict.Rejected verdict, Reception reception, String text) {
        UUID id = verdict.messageId() == null
                ? MessageIds.next()
                : MessageIds.derived(reception.sourceId(), verdict.code().name(), text);
        RejectedEvent event = new RejectedEvent(
                verdict.messageId(),
                reception.sourceId(),
                verdict.code().name(),
                verdict.pointer(),
                verdict.detail(),
                reception.receivedAt(),
                text,
                reception.kind() == null ? null : reception.kind().wireName(),
                reception.sentAt() == null ? null : reception.sentAt().toString(),
                reception.context().isEmpty() ? null : reception.context(),
                reception.userAgent(),
                reception.history());
        return new Entry.Rejected(id, event);
    }
}
