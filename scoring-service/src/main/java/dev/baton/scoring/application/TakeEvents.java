package dev.baton.scoring.application;

import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.Identifiers;
import dev.baton.scoring.domain.identity.IdentityBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes a batch of events in one transaction: claims the fresh ones, finds and locks their leads, folds, scores, writes
 * everything with a fixed number of statements, and announces. Repeating a batch changes nothing.
 */
@ApplicationScoped
public class TakeEvents {

    /** Name in the inbox, the log and the dead letters. */
    public static final String CONSUMER = "scoring.events";

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final LeadStore store;
    private final LockLeads leads;
    private final Models models;
    private final Settle settle;
    private final SeenNames names;
    private final Clock clock;

    public TakeEvents(
            UnitOfWork unitOfWork,
            Inbox inbox,
            LeadStore store,
            LockLeads leads,
            Models models,
            Settle settle,
            SeenNames names,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.store = store;
        this.leads = leads;
        this.models = models;
        this.settle = settle;
        this.names = names;
        this.clock = clock;
    }

    /** Takes effect of all events or of none. */
    public Uni<Void> take(List<IncomingEvent> events) {
        return Uni.createFrom()
                .deferred(() -> unitOfWork.run(connection -> inTransaction(connection, events)))
                .onFailure(IdentityRacedException.class)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .withJitter(0.5)
                .indefinitely()
                .call(() -> names.note(events.stream().map(IncomingEvent::event).toList()));
    }

    private Uni<Void> inTransaction(SqlConnection connection, List<IncomingEvent> events) {
        List<UUID> ids = events.stream().map(incoming -> incoming.event().id()).toList();
        return inbox.claim(connection, CONSUMER, ids).chain(fresh -> {
            List<IncomingEvent> unseen = firstOfEach(events, fresh);
            return unseen.isEmpty() ? Uni.createFrom().voidItem() : fold(connection, unseen);
        });
    }

    /** A batch may hold the same event twice. */
    private static List<IncomingEvent> firstOfEach(List<IncomingEvent> events, Set<UUID> fresh) {
        Set<UUID> left = new HashSet<>(fresh);
        return events.stream()
                .filter(incoming -> left.remove(incoming.event().id()))
                .toList();
    }

    private Uni<Void> fold(SqlConnection connection, List<IncomingEvent> events) {
        Set<Identifier> identifiers = events.stream()
                .flatMap(incoming -> Identifiers.of(incoming.event()).all().stream())
                .collect(Collectors.toSet());
        return models.inUse(connection).chain(inUse -> store.owners(connection, identifiers)
                .chain(owners -> leads.lock(connection, inUse, new HashSet<>(owners.values()))
                        .chain(locked -> fold(connection, inUse, events, owners, locked))));
    }

    private Uni<Void> fold(
            SqlConnection connection,
            ModelSet inUse,
            List<IncomingEvent> events,
            Map<Identifier, UUID> owners,
            LeadStore.Locked locked) {
        IdentityBook book = new IdentityBook(MessageIds::next);
        locked.leads().values().forEach(lead -> book.enter(lead.person()));
        owners.forEach(
                (identifier, lead) -> book.enter(identifier, locked.absorbed().getOrDefault(lead, lead)));
        BatchFold fold = new BatchFold(book, inUse.counting(), locked.leads());
        fold.take(events);
        return store.absorb(connection, fold.merges())
                .chain(() -> settle.merged(connection, fold.merges(), clock.instant()))
                .chain(() -> store.add(connection, book.added()))
                .chain(() -> store.addEvents(connection, fold.placed()))
                .chain(() -> settle.changed(connection, inUse, fold.changed(), fold::causeOf, clock.instant()));
    }
}
