package dev.baton.ingest.application.mail;

import dev.baton.ingest.config.HoldBackConfig;
import dev.baton.ingest.config.IngestConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Passes held events on when their time has come, and forgets old activity. */
@ApplicationScoped
public class ReleaseHeldEvents {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final HeldMail mail;
    private final JudgeMail judge;
    private final int batchSize;
    private final Duration kept;
    private final Clock clock = Clock.systemUTC();

    public ReleaseHeldEvents(HeldMail mail, JudgeMail judge, IngestConfig config) {
        HoldBackConfig holdBack = config.holdBack();
        this.mail = mail;
        this.judge = judge;
        this.batchSize = holdBack.batchSize();
        this.kept =
                holdBack.retention().compareTo(holdBack.lookBack()) < 0 ? holdBack.lookBack() : holdBack.retention();
    }

    /** Releases whatever is due, batch by batch; any number of replicas may do it at once. */
    public Uni<Void> releaseDue() {
        return untilNone(this::releaseBatch);
    }

    /** Deletes activity that is older than its retention, batch by batch. */
    public Uni<Void> forgetOld() {
        Instant before = clock.instant().minus(kept);
        return untilNone(() -> mail.inOneTransaction(book -> book.forget(before, FORGOTTEN_AT_ONCE)));
    }

    private static Uni<Void> untilNone(Supplier<Uni<Integer>> batch) {
        return Multi.createBy()
                .repeating()
                .uni(() -> batch.get())
                .whilst(done -> done > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> releaseBatch() {
        Instant now = clock.instant();
        return mail.inOneTransaction(book -> book.takeDue(now, batchSize)
                .chain(due -> judge.judge(book, List.of(), due, now).replaceWith(due.size())));
    }
}
