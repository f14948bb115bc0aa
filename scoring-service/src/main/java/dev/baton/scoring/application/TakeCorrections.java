package dev.baton.scoring.application;

import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.identity.Identifier;
import dev.baton.scoring.domain.identity.IdentifierReader;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.qualification.CrossingCause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Judges events anew that turned out to be a machine's, or a person's after all: their leads are derived again from their
 * events, and one that would never have qualified leaves at once.
 */
@ApplicationScoped
public class TakeCorrections {

    /** Name in the inbox. */
    public static final String CONSUMER = "scoring.corrections";

    private static final int RACES = 20;

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final Models models;
    private final IdentifierReader identifiers;
    private final IdentityStore identities;
    private final LockLeads leads;
    private final Corrections corrections;
    private final DeriveAgain deriveAgain;
    private final Settle settle;
    private final Clock clock;

    public TakeCorrections(
            UnitOfWork unitOfWork,
            Inbox inbox,
            Models models,
            IdentifierReader identifiers,
            IdentityStore identities,
            LockLeads leads,
            Corrections corrections,
            DeriveAgain deriveAgain,
            Settle settle,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.models = models;
        this.identifiers = identifiers;
        this.identities = identities;
        this.leads = leads;
        this.corrections = corrections;
        this.deriveAgain = deriveAgain;
        this.settle = settle;
        this.clock = clock;
    }

    /** Takes effect of all or of none. */
    public Uni<Void> take(List<IncomingCorrection> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> messages = all.stream().map(IncomingCorrection::messageId).toList();
        return Uni.createFrom()
                .deferred(() -> unitOfWork.run(connection -> inbox.claim(connection, CONSUMER, messages)
                        .chain(fresh -> correct(
                                connection,
                                all.stream()
                                        .filter(one -> fresh.contains(one.messageId()))
                                        .toList()))))
                .onFailure(IdentityRacedException.class)
                .retry()
                .withBackOff(Duration.ofMillis(5), Duration.ofMillis(200))
                .atMost(RACES);
    }

    private Uni<Void> correct(SqlConnection connection, List<IncomingCorrection> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<Identifier> named = fresh.stream()
                .flatMap(one -> identifiers.of(named(one)).all().stream())
                .collect(Collectors.toSet());
        List<UUID> events = fresh.stream().map(IncomingCorrection::eventId).toList();
        return models.inUse(connection)
                .chain(inUse -> locked(connection, inUse, named, events).chain(locked -> corrections
                        .keep(connection, fresh)
                        .chain(() ->
                                corrections.apply(connection, locked.leads().keySet(), events))
                        .chain(touched -> settle(connection, inUse, locked, touched, fresh))));
    }

    /** Under lock, and still whom the events belong to by then. */
    private Uni<LeadStore.Locked> locked(
            SqlConnection connection, ModelSet inUse, Set<Identifier> named, List<UUID> events) {
        return concerned(connection, named, events)
                .chain(ids -> leads.lock(connection, inUse, ids))
                .call(locked -> concerned(connection, named, events).invoke(now -> {
                    if (!locked.leads().keySet().containsAll(now)) {
                        throw new IdentityRacedException();
                    }
                }));
    }

    private Uni<Set<UUID>> concerned(SqlConnection connection, Set<Identifier> named, List<UUID> events) {
        return identities.owners(connection, named).chain(owners -> corrections
                .leadsOf(connection, events)
                .invoke(leads -> leads.addAll(owners.values())));
    }

    private Uni<Void> settle(
            SqlConnection connection,
            ModelSet inUse,
            LeadStore.Locked locked,
            Set<UUID> touched,
            List<IncomingCorrection> fresh) {
        Map<UUID, Cause> causes = new HashMap<>();
        touched.forEach(lead -> causes.put(lead, fresh.getLast().cause()));
        var corrected = touched.stream().sorted().map(locked.leads()::get).toList();
        return deriveAgain
                .from(connection, inUse, corrected)
                .chain(() -> settle.changed(
                        connection, inUse, corrected, causes::get, lead -> CrossingCause.CORRECTION, clock.instant()));
    }

    /** Identifiers are read from events; this one carries nothing else. */
    private static LeadEvent named(IncomingCorrection one) {
        return new LeadEvent(
                one.eventId(),
                "correction",
                null,
                one.anonymousId(),
                one.userId(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                one.correctedAt(),
                one.humanConfidence());
    }
}
