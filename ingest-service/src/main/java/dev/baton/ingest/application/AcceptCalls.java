package dev.baton.ingest.application;

import dev.baton.ingest.application.seen.SeenMessages;
import dev.baton.ingest.domain.RawItem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes the items of a request: judges each, makes all durable with one wait, and only then tells the sender.
 *
 * <p>When the log fails, nothing is answered item by item and nothing is remembered as durable: the sender repeats the
 * whole request, and what had been written already is written again with the same id. While the log is waited for, a
 * request holds ids and outcomes here, and its records in the log; nothing that was parsed.
 */
@Singleton
public class AcceptCalls {

    private final EventLog log;
    private final RecentMessages recent;
    private final SeenMessages seen;
    private final UserAgents userAgents;
    private final ItemJudge judge;

    public AcceptCalls(EventLog log, RecentMessages recent, SeenMessages seen, UserAgents userAgents, ItemJudge judge) {
        this.seen = seen;
        this.userAgents = userAgents;
        this.log = log;
        this.recent = recent;
        this.judge = judge;
    }

    /** One outcome per item, in their order, once every one of them is durable. */
    public Uni<List<Outcome>> accept(Submission submission) {
        Set<String> strangers = strangers(submission);
        return strangers.isEmpty() ? take(submission) : learned(strangers, submission);
    }

    /** What a step of a chain captured is held until the chain ends, so the submission is handed to the step, not captured. */
    private Uni<List<Outcome>> learned(Set<String> strangers, Submission submission) {
        AtomicReference<Submission> waiting = new AtomicReference<>(submission);
        return userAgents.learn(strangers).chain(() -> take(waiting.getAndSet(null)));
    }

    private Uni<List<Outcome>> take(Submission submission) {
        Judgement judgement = new Judgement(submission.items().size());
        for (int i = 0; i < submission.items().size(); i++) {
            int index = i;
            judge.judge(
                    submission.items().get(i),
                    submission.reception(),
                    () -> submission.textOf().apply(index),
                    judgement);
        }
        Trace trace = submission.trace();
        Map<UUID, List<Long>> doubtful = seen.doubtful(judgement.accepted());
        return doubtful.isEmpty()
                ? append(judgement, trace)
                : seen.known(doubtful).invoke(judgement::known).chain(() -> append(judgement, trace));
    }

    private Uni<List<Outcome>> append(Judgement judgement, Trace trace) {
        return log.append(judgement.handOver(), trace)
                .invoke(() -> recent.remember(judgement.accepted()))
                .replaceWith(judgement.outcomes());
    }

    /** User agents nobody sent before: hardly ever any, so that most requests pay a look into a map. */
    private Set<String> strangers(Submission submission) {
        Set<String> strangers = Set.of();
        String last = null;
        for (RawItem item : submission.items()) {
            String userAgent = submission.reception().visitorsAgent(item);
            if (userAgent != null && !userAgent.equals(last) && !userAgents.knows(userAgent)) {
                strangers = strangers.isEmpty() ? new HashSet<>() : strangers;
                strangers.add(userAgent);
            }
            last = userAgent;
        }
        return strangers;
    }
}
