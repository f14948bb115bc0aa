package dev.baton.ingest.application;

import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.Verdict;
import dev.baton.kit.message.MessageIds;
import java.util.UUID;

/** Rejected items as they are written: with all that judging them again needs. */
final class RejectedItems {

    /** Longest text kept: four times what an event may weigh, and small enough for one record however it is escaped. */
    static final int LONGEST_TEXT = 128 * 1024;

    private static final int LONGEST_SENT_AT = 100;

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
                bounded(text, LONGEST_TEXT),
                reception.kind() == null ? null : reception.kind().wireName(),
                reception.sentAt() == null ? null : bounded(reception.sentAt().toString(), LONGEST_SENT_AT),
                reception.context().isEmpty() ? null : reception.context(),
                reception.userAgent(),
                reception.history());
        return new Entry.Rejected(id, event);
    }

    private static String bounded(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
