package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.mail.HeldMail;
import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.outbox.Outbox;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Held events in PostgreSQL: inbox row, activity and outgoing messages in one transaction. */
@ApplicationScoped
class PgHeldMail implements HeldMail {

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final Outbox outbox;
    private final HeldMailMessages messages;

    PgHeldMail(UnitOfWork unitOfWork, Inbox inbox, Outbox outbox, HeldMailMessages messages) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public <T> Uni<T> inOneTransaction(Function<Book, Uni<T>> work) {
        return unitOfWork.run(connection -> work.apply(new PgBook(connection, inbox, outbox, messages)));
    }
}
