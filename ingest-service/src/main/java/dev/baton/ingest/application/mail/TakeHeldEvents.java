package dev.baton.ingest.application.mail;

import dev.baton.ingest.config.IngestConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Enters held events, each once for ever, and judges at once whether they are late evidence against what was released.
 */
@ApplicationScoped
public class TakeHeldEvents {

    /** Name in the inbox, the log and the dead letters. */
    public static final String CONSUMER = "ingest.held";

    /**
     * The part of the window that every event waits here, however late it came: after an outage all are due, and what
     * belongs together comes in several batches.
     */
    private static final int TOGETHER = 4;

    private final HeldMail mail;
    private final JudgeMail judge;
    private final Duration window;
    private final Clock clock = Clock.systemUTC();

    public TakeHeldEvents(HeldMail mail, JudgeMail judge, IngestConfig config) {
        this.mail = mail;
        this.judge = judge;
        this.window = config.holdBack().window();
    }

    /** Takes effect of all events or of none. */
    public Uni<Void> take(List<HeldEvent> events) {
        return mail.inOneTransaction(book -> take(book, events, clock.instant()));
    }

    private Uni<Void> take(HeldMail.Book book, List<HeldEvent> events, Instant now) {
        return book.enter(events, window, now.plus(window.dividedBy(TOGETHER)))
                .chain(entered -> judge.judge(
                        book, entered.stream().map(HeldEvent::activity).toList(), List.of(), now));
    }
}
