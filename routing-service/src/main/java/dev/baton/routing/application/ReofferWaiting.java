package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.port.Pools;
import dev.baton.routing.domain.TeamKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Offers waiting leads again when somebody may have become eligible: a rep came back, was added, or decided a lead.
 *
 * <p>Locks the pool first and then only such leads as nobody holds: it waits for a decision that is under way (and so sees
 * a lead that just began to wait), and nobody can wait for it in a circle.
 */
@ApplicationScoped
public class ReofferWaiting implements DueWorkHandler {

    /** More than teams have free places; what is left over is offered when the next lead is decided. */
    private static final int AT_ONCE = 1_000;

    private final LeadCases leads;
    private final Pools pools;
    private final Dispatcher dispatcher;
    private final TimeSource time;

    public ReofferWaiting(LeadCases leads, Pools pools, Dispatcher dispatcher, TimeSource time) {
        this.leads = leads;
        this.pools = pools;
        this.dispatcher = dispatcher;
        this.time = time;
    }

    @Override
    public String kind() {
        return DueKinds.REOFFER;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        SortedMap<String, Boolean> teams = new TreeMap<>();
        items.forEach(
                item -> teams.merge(DueKinds.reofferedTeam(item), DueKinds.repReturned(item), Boolean::logicalOr));
        return Multi.createFrom()
                .iterable(teams.entrySet())
                .onItem()
                .transformToUniAndConcatenate(team -> reoffer(connection, new TeamKey(team.getKey()), team.getValue()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** A pause ends early only for a rep who became available; a free place does not end it. */
    private Uni<Void> reoffer(SqlConnection connection, TeamKey team, boolean repReturned) {
        Instant now = time.now();
        Instant pausedUntil = repReturned ? Instant.MAX : now;
        return pools.lock(connection, team).chain(pool -> leads.lockWaiting(connection, team, pausedUntil, AT_ONCE)
                .chain(waiting -> dispatcher.offer(connection, pool, waiting, now)));
    }
}
