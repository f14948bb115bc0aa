package dev.baton.ingest.application;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.Acceptance;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.Verdict;
import dev.baton.kit.message.MessageIds;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one way an item is judged, whether it came with a request or with an import. Writes nothing: what the judgement
 * holds must be made durable before anybody is told.
 */
@Singleton
public class ItemJudge {

    private final RecentMessages recent;
    private final Acceptance live;
    private final Acceptance history;

    public ItemJudge(RecentMessages recent, IngestConfig config) {
        this.recent = recent;
        this.live = acceptance(config.oldestEvent());
        this.history = acceptance(config.imports().oldestEvent());
    }

    /** Judges an item of a request and enters the outcome; {@code text} is its JSON, asked for only when it is rejected. */
    public void judge(RawItem item, Reception reception, Supplier<String> text, Judgement into) {
        enter(live.judge(item, reception), reception, text, into);
    }

    /** Judges an item of an import: as any other, but it may have happened much longer ago. */
    public void judgeHistory(RawItem item, Reception reception, Supplier<String> text, Judgement into) {
        enter(history.judge(item, reception), reception, text, into);
    }

    private void enter(Verdict judged, Reception reception, Supplier<String> text, Judgement into) {
        switch (judged) {
            case Verdict.Accepted verdict -> {
                UUID id = MessageIds.derived(reception.sourceId(), verdict.messageId());
                if (recent.contains(id) || into.holds(id)) {
                    into.duplicate(verdict.messageId());
                } else {
                    into.accepted(verdict.messageId(), new Entry.Accepted(id, verdict.event()));
                }
            }
            case Verdict.Rejected verdict -> into.refused(verdict, RejectedItems.entry(verdict, reception, text.get()));
        }
    }

    private static Acceptance acceptance(Duration oldest) {
        return new Acceptance(oldest, () -> MessageIds.next().toString());
    }
}
