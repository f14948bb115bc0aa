package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.application.EventLog;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.ItemJudge;
import dev.baton.ingest.application.Judgement;
import dev.baton.ingest.application.Outcome;
import dev.baton.ingest.application.RecentMessages;
import dev.baton.ingest.application.Trace;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Judges rejected items again, by the rules of now and in the circumstances of then, and makes durable what is accepted.
 *
 * <p>The event's id is derived from the message as ever, and a message without an id takes that of its rejection: an item
 * replayed twice, by a restart or by two replicas, is one event.
 */
@Singleton
public class Replayer {

    private static final String MESSAGE_ID = "messageId";

    private final ItemJudge judge;
    private final EventLog log;
    private final RecentMessages recent;
    private final ItemTexts texts;

    public Replayer(ItemJudge judge, EventLog log, RecentMessages recent, ItemTexts texts) {
        this.judge = judge;
        this.log = log;
        this.recent = recent;
        this.texts = texts;
    }

    /** Judges items as they stand; completes with what became of each once all accepted ones are durable. */
    public Uni<List<Settlement>> replay(List<Rejection> rejections, String correlationId) {
        return replay(rejections, null, correlationId);
    }

    /** Judges one item with the text a person made of it. */
    public Uni<Settlement> replayMended(Rejection rejection, String mended, String correlationId) {
        return replay(List.of(rejection), mended, correlationId).map(List::getFirst);
    }

    private Uni<List<Settlement>> replay(List<Rejection> rejections, String mended, String correlationId) {
        Judgement judgement = new Judgement(rejections.size());
        List<Settlement> settled = new ArrayList<>(rejections.size());
        for (Rejection rejection : rejections) {
            settled.add(judged(rejection, mended, judgement));
        }
        // a refused item stays where it lies; an e-mail event is held back first, as one that comes with a request is
        List<Entry> events = judgement.handOver().stream()
                .filter(entry -> !(entry instanceof Entry.Rejected))
                .toList();
        return log.append(events, new Trace(correlationId, null))
                .invoke(() -> recent.remember(judgement.accepted()))
                .replaceWith(settled);
    }

    private Settlement judged(Rejection rejection, String mended, Judgement judgement) {
        String text = mended != null ? mended : rejection.current();
        return texts.read(text)
                .map(item -> judged(rejection, identified(item, rejection), text, mended, judgement))
                .orElseGet(() ->
                        new Settlement(rejection.id(), Settlement.Outcome.REJECTED, rejection.reason(), null, mended));
    }

    private Settlement judged(Rejection rejection, RawItem item, String text, String mended, Judgement judgement) {
        judge.judge(item, rejection.reception(), () -> text, judgement);
        return switch (judgement.outcomes().getLast()) {
            case Outcome.Accepted accepted ->
                settled(rejection, Settlement.Outcome.ACCEPTED, accepted.messageId(), mended);
            case Outcome.Duplicate duplicate ->
                settled(rejection, Settlement.Outcome.DUPLICATE, duplicate.messageId(), mended);
            case Outcome.Refused refused -> {
                RejectionCode code = refused.verdict().code();
                Rejection.Reason reason = new Rejection.Reason(
                        code.name(),
                        refused.verdict().pointer(),
                        refused.verdict().detail());
                yield new Settlement(rejection.id(), Settlement.Outcome.REJECTED, reason, null, mended);
            }
        };
    }

    private static Settlement settled(
            Rejection rejection, Settlement.Outcome outcome, String messageId, String mended) {
        UUID event = MessageIds.derived(rejection.sourceId(), messageId);
        return new Settlement(rejection.id(), outcome, rejection.reason(), event, mended);
    }

    /** The item with an id that repeats with its rejection, where the sender gave it none. */
    private static RawItem identified(RawItem item, Rejection rejection) {
        boolean nameless = item.value() instanceof Map<?, ?> fields
                && (fields.get(MESSAGE_ID) == null || (fields.get(MESSAGE_ID) instanceof String id && id.isBlank()));
        if (!nameless) {
            return item;
        }
        Map<Object, Object> named = new LinkedHashMap<>((Map<?, ?>) item.value());
        named.put(MESSAGE_ID, rejection.id().toString());
        return new RawItem(named, item.flaw(), item.bytes());
    }
}
