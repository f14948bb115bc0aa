package dev.baton.scoring.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.inbox.Inbox;
import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.scoring.application.trial.LeadOutcomes;
import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.qualification.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes what lifecycle decided: keeps the stage, lets a handed-back lead rest, keeps a disqualified one out. Whoever may
 * come again by that is looked at: what it did before the news came was judged by where it stood then.
 */
@ApplicationScoped
public class TakeStages {

    /** Name in the inbox, the log and the dead letters. */
    public static final String CONSUMER = "scoring.lifecycle";

    private final UnitOfWork unitOfWork;
    private final Inbox inbox;
    private final LeadStore store;
    private final LeadOutcomes outcomes;
    private final DueWork dueWork;
    private final Clock clock;

    public TakeStages(
            UnitOfWork unitOfWork, Inbox inbox, LeadStore store, LeadOutcomes outcomes, DueWork dueWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.inbox = inbox;
        this.store = store;
        this.outcomes = outcomes;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /** Takes effect of all news or of none, in the given order. */
    public Uni<Void> take(List<StageNews> news) {
        return unitOfWork.run(connection -> inbox.claim(
                        connection,
                        CONSUMER,
                        news.stream().map(StageNews::messageId).toList())
                .chain(fresh -> apply(
                        connection,
                        news.stream()
                                .filter(one -> fresh.remove(one.messageId()))
                                .toList())));
    }

    private Uni<Void> apply(SqlConnection connection, List<StageNews> news) {
        if (news.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> ids = news.stream().map(StageNews::lead).collect(Collectors.toSet());
        return store.lock(connection, ids).chain(locked -> store.newest(connection, news)
                .chain(newest -> move(connection, locked, newest))
                .chain(() -> outcomes.told(connection, news)));
    }

    /** Moves the locked leads; a transition that was sent again late and is older than the last is left out by then. */
    private Uni<Void> move(SqlConnection connection, LeadStore.Locked locked, List<StageNews> news) {
        Map<UUID, Lead> moved = new LinkedHashMap<>();
        Set<Lead> restood = new LinkedHashSet<>();
        for (StageNews one : news) {
            UUID id = locked.absorbed().getOrDefault(one.lead(), one.lead());
            Lead lead = locked.leads().get(id);
            // a lead that is not known here was never scored here
            if (lead != null) {
                Standing standing = standing(lead.standing(), one);
                if (!standing.equals(lead.standing())) {
                    restood.add(lead);
                }
                lead.moved(one.to().name(), standing);
                moved.put(id, lead);
            }
        }
        List<DueItem> looks = looks(restood);
        return store.saveStanding(connection, moved.values()).chain(() -> dueWork.schedule(connection, looks));
    }

    private List<DueItem> looks(Set<Lead> leads) {
        Instant now = clock.instant();
        return leads.stream()
                .filter(lead -> !lead.standing().excluded() && lead.lookNow(now))
                .map(lead -> new DueItem(Settle.LOOK_AGAIN, lead.id().toString(), now, LookAgain.NEWS))
                .toList();
    }

    static Standing standing(Standing before, StageNews news) {
        return switch (news.to()) {
            case RECYCLED, CLOSED_LOST -> news.bySales() ? before.handedBack(news.at()) : before.admitted();
            case DISQUALIFIED -> before.excludedByPerson();
            case SUBSCRIBER, LEAD, MQL, SQL, OPPORTUNITY, CUSTOMER -> before.admitted();
        };
    }
}
