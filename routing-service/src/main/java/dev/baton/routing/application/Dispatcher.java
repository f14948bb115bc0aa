package dev.baton.routing.application;

import dev.baton.kit.message.MessageIds;
import dev.baton.routing.application.port.Pools;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.Pool;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.RoutingPolicy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds a rep for leads that need one, and settles credits: everything that moves a ledger. The caller holds the locks of
 * the leads; the pools are locked here, in the order of their names, so that nobody waits in a circle and one pool decides
 * one lead at a time.
 */
@ApplicationScoped
public class Dispatcher {

    private final Pools pools;
    private final RoutingPolicy policy;
    private final ChangeWriter writer;
    private final DispatchSettings settings;

    public Dispatcher(Pools pools, RoutingPolicy policy, ChangeWriter writer, DispatchSettings settings) {
        this.pools = pools;
        this.policy = policy;
        this.writer = writer;
        this.settings = settings;
    }

    /** Gives each lead to a rep, or says why nobody can have it. */
    Uni<Void> offer(SqlConnection connection, List<LeadCase> leads, Instant now) {
        return work(connection, List.of(), leads, now);
    }

    /** Settles the credits first, then gives each lead to a rep. */
    Uni<Void> settleAndOffer(SqlConnection connection, List<Credit> credits, List<LeadCase> leads, Instant now) {
        return work(connection, credits, leads, now);
    }

    /** Gives each lead to a rep of a pool that the caller has locked already. */
    Uni<Void> offer(SqlConnection connection, Pool pool, List<LeadCase> leads, Instant now) {
        return decide(connection, pool, List.of(), leads, now);
    }

    /** Gives a lead to a rep of a pool that the caller has locked already, because a person says so and why. */
    Uni<AssignmentId> give(
            SqlConnection connection, Pool pool, LeadCase lead, RepId rep, String actor, String reason, Instant now) {
        RoutingChanges changes = new RoutingChanges(now);
        AssignmentId id = new AssignmentId(MessageIds.next());
        new PoolSession(pool, policy, settings, changes).give(lead, rep, actor, reason, id);
        return writer.write(connection, changes).replaceWith(id);
    }

    private Uni<Void> work(SqlConnection connection, List<Credit> credits, List<LeadCase> leads, Instant now) {
        SortedMap<String, List<Credit>> creditsOf = new TreeMap<>();
        credits.forEach(credit -> creditsOf
                .computeIfAbsent(credit.assignment().team().value(), team -> new ArrayList<>())
                .add(credit));
        SortedMap<String, List<LeadCase>> leadsOf = new TreeMap<>();
        leads.forEach(lead -> leadsOf.computeIfAbsent(
                        policy.ruleFor(lead.toRoute()).team().value(), team -> new ArrayList<>())
                .add(lead));
        Set<String> teams = new TreeSet<>(creditsOf.keySet());
        teams.addAll(leadsOf.keySet());
        return Multi.createFrom()
                .iterable(teams)
                .onItem()
                .transformToUniAndConcatenate(team -> pools.lock(connection, new TeamKey(team))
                        .chain(pool -> decide(
                                connection,
                                pool,
                                creditsOf.getOrDefault(team, List.of()),
                                leadsOf.getOrDefault(team, List.of()),
                                now)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> decide(
            SqlConnection connection, Pool pool, List<Credit> credits, List<LeadCase> leads, Instant now) {
        RoutingChanges changes = new RoutingChanges(now);
        PoolSession session = new PoolSession(pool, policy, settings, changes);
        credits.forEach(session::credit);
        leads.forEach(lead -> session.offer(lead, new AssignmentId(MessageIds.next())));
        return writer.write(connection, changes);
    }
}
