package dev.baton.scoring.application;

import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.trial.LeadOutcomes;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.IdentifierReader;
import dev.baton.scoring.domain.identity.Link;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a batch of events in one transaction: claims the fresh ones, finds and locks their leads, folds, scores, writes
 * everything with a fixed number of statements, and announces. Repeating a batch changes nothing.
 */
@ApplicationScoped
public class TakeEvents {

    /** Name in the inbox, the log and the dead letters. */
    public static final String CONSUMER = "scoring.events";

    /** Races for new identifiers are lost a few times at most; after that the consumer repeats the batch later. */
    private static final int RACES = 100;

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final IdentifierReader identifiers;
    private final Tombstones tombstones;
    private final StitchIdentities stitch;
    private final IdentityStore identities;
    private final LeadStore store;
    private final RecountLeads recount;
    private final Models models;
    private final IdentityNews news;
    private final Settle settle;
    private final LeadOutcomes outcomes;
    private final SeenNames names;
    private final Corrections corrections;
    private final Clock clock;

    public TakeEvents(
            UnitOfWork unitOfWork,
            Inbox inbox,
            IdentifierReader identifiers,
            Tombstones tombstones,
            StitchIdentities stitch,
            IdentityStore identities,
            LeadStore store,
            RecountLeads recount,
            Models models,
            IdentityNews news,
            Settle settle,
            LeadOutcomes outcomes,
            SeenNames names,
            Corrections corrections,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.identifiers = identifiers;
        this.tombstones = tombstones;
        this.stitch = stitch;
        this.identities = identities;
        this.store = store;
        this.recount = recount;
        this.models = models;
        this.news = news;
        this.settle = settle;
        this.outcomes = outcomes;
        this.names = names;
        this.corrections = corrections;
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
                .atMost(RACES)
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
        // an event that names nobody tells of no lead; ingest refuses it, another producer may not
        List<Sighting> sightings = events.stream()
                .map(incoming -> new Sighting(incoming, identifiers.of(incoming.event())))
                .filter(sighting -> !sighting.who().isEmpty())
                .toList();
        return tombstones.sift(connection, sightings).chain(kept -> place(connection, kept));
    }

    private Uni<Void> place(SqlConnection connection, List<Sighting> sightings) {
        Set<Identifier> named = new HashSet<>();
        Map<Link.Pair, Link> links = new HashMap<>();
        for (Sighting sighting : sightings) {
            named.addAll(sighting.who().all());
            sighting.who()
                    .links(sighting.incoming().event().happenedAt())
                    .forEach(link -> links.merge(link.ends(), link, Link::earlier));
        }
        return models.inUse(connection).chain(inUse -> stitch.stitch(connection, inUse, named, links.values())
                .call(() -> tombstones.recheck(connection, sightings))
                .chain(stitched -> fold(connection, inUse, sightings, stitched)));
    }

    private Uni<Void> fold(
            SqlConnection connection, ModelSet inUse, List<Sighting> sightings, StitchIdentities.Stitched stitched) {
        List<UUID> ids = sightings.stream()
                .map(sighting -> sighting.incoming().event().id())
                .toList();
        return corrections.of(connection, ids).chain(late -> {
            BatchFold fold = new BatchFold(stitched, inUse.counting());
            fold.take(
                    sightings.stream().map(sighting -> sighting.corrected(late)).toList());
            return write(connection, inUse, stitched, fold);
        });
    }

    private Uni<Void> write(
            SqlConnection connection, ModelSet inUse, StitchIdentities.Stitched stitched, BatchFold fold) {
        Instant now = clock.instant();
        return identities
                .reshape(connection, stitched.reshaping())
                .chain(() -> news.found(connection, stitched.reshaping(), now))
                .chain(() -> store.addEvents(connection, fold.placed()))
                .chain(() -> recount.apart(connection, inUse.counting(), fold.toRecount(), now))
                .chain(() -> outcomes.happened(connection, fold.placed()))
                .chain(() ->
                        settle.changed(connection, inUse, fold.changed(), fold::causeOf, fold::why, clock.instant()));
    }
}
