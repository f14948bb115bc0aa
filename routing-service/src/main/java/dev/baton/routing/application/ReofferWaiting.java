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
        return Multi.createFrom()
                .iterable(items.stream().map(DueItem::data).distinct().sorted().toList())
                .onItem()
                .transformToUniAndConcatenate(team -> reoffer(connection, new TeamKey(team)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> reoffer(SqlConnection connection, TeamKey team) {
        Instant now = time.now();
        return pools.lock(connection, team).chain(pool -> leads.lockWaiting(connection, team, AT_ONCE)
                .chain(waiting -> dispatcher.offer(connection, pool, waiting, now)));
    }
}
