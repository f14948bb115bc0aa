package dev.baton.ingest.application.mail;

import dev.baton.ingest.application.mail.HeldMail.Book;
import dev.baton.ingest.application.mail.HeldMail.Kept;
import dev.baton.ingest.config.HoldBackConfig;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.domain.human.Bursts;
import dev.baton.ingest.domain.human.HumanConfidence;
import dev.baton.ingest.domain.human.MailActivity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Judges what is due together with all that is known around it, and what was released with what came since. */
@Singleton
class JudgeMail {

    private final Bursts bursts;
    private final Duration lookBack;
    private final Duration near;

    JudgeMail(Bursts bursts, IngestConfig config) {
        HoldBackConfig holdBack = config.holdBack();
        this.bursts = bursts;
        this.lookBack = holdBack.lookBack();
        this.near = holdBack.recipientsWithin();
    }

    /** Releases the due with their verdict, and corrects what was released around them or around the newly entered. */
    Uni<Void> judge(Book book, List<MailActivity> entered, List<DueEvent> due, Instant now) {
        Map<UUID, MailActivity> touched = new HashMap<>();
        entered.forEach(activity -> touched.put(activity.eventId(), activity));
        due.forEach(event -> touched.put(event.activity().eventId(), event.activity()));
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return book.around(touched.values(), now.minus(lookBack), near).chain(kept -> {
            kept.forEach(one -> touched.putIfAbsent(one.activity().eventId(), one.activity()));
            Map<UUID, HumanConfidence> verdicts = bursts.judge(touched.values());
            return book.release(due, verdicts, now).chain(() -> correct(book, kept, verdicts, now));
        });
    }

    private static Uni<Void> correct(
            Book book, Collection<Kept> kept, Map<UUID, HumanConfidence> verdicts, Instant now) {
        Map<UUID, HumanConfidence> fallen = new HashMap<>();
        for (Kept one : kept) {
            UUID id = one.activity().eventId();
            if (one.released()
                    && verdicts.get(id).percent() < one.activity().told().percent()) {
                fallen.put(id, verdicts.get(id));
            }
        }
        return fallen.isEmpty()
                ? Uni.createFrom().voidItem()
                : book.correct(fallen, now).replaceWithVoid();
    }
}
