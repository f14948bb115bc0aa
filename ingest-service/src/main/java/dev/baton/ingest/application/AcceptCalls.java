package dev.baton.ingest.application;

import dev.baton.contracts.event.RejectedEvent;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.Acceptance;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.Verdict;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the items of a request: judges each, makes all durable with one wait, and only then tells the sender.
 *
 * <p>When the log fails, nothing is answered item by item and nothing is remembered as durable: the sender repeats the
 * whole request, and what had been written already is written again with the same id.
 */
@Singleton
public class AcceptCalls {

    private final EventLog log;
    private final RecentMessages recent;
    private final Acceptance acceptance;

    public AcceptCalls(EventLog log, RecentMessages recent, IngestConfig config) {
        this.log = log;
        this.recent = recent;
        this.acceptance =
                new Acceptance(config.oldestEvent(), () -> MessageIds.next().toString());
    }

    /** One outcome per item, in their order, once every one of them is durable. */
    public Uni<List<Outcome>> accept(Submission submission) {
        List<Outcome> outcomes = new ArrayList<>(submission.items().size());
        List<Entry> entries = new ArrayList<>(submission.items().size());
        Set<UUID> accepted = new HashSet<>();
        for (int i = 0; i < submission.items().size(); i++) {
            outcomes.add(judged(submission, i, entries, accepted));
        }
        return log.append(entries, submission.trace())
                .invoke(() -> recent.remember(accepted))
                .replaceWith(outcomes);
    }

    private Outcome judged(Submission submission, int index, List<Entry> entries, Set<UUID> accepted) {
        RawItem item = submission.items().get(index);
        Reception reception = submission.reception();
        return switch (acceptance.judge(item, reception)) {
            case Verdict.Accepted verdict -> {
                UUID id = MessageIds.derived(reception.sourceId(), verdict.messageId());
                if (recent.contains(id) || !accepted.add(id)) {
                    yield new Outcome.Duplicate(verdict.messageId());
                }
                entries.add(new Entry.Accepted(id, verdict.event()));
                yield new Outcome.Accepted(verdict.messageId());
            }
            case Verdict.Rejected verdict -> {
                entries.add(rejected(verdict, reception, submission.textOf().apply(index)));
                yield new Outcome.Refused(verdict);
            }
        };
    }

    private static Entry rejected(Verdict.Rejected verdict, Reception reception, String text) {
        UUID id = MessageIds.derived(reception.sourceId(), verdict.code().name(), text);
        RejectedEvent event = new RejectedEvent(
                verdict.messageId(),
                reception.sourceId(),
                verdict.code().name(),
                verdict.pointer(),
                verdict.code().detail(),
                reception.receivedAt(),
                text);
        return new Entry.Rejected(id, event);
    }
}
