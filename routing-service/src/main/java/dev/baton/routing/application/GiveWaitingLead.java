package dev.baton.routing.application;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.routing.application.port.AssignmentViews;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.port.Pools;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.Pool;
import dev.baton.routing.application.state.RoutedLead;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.Rep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * A manager assigns a waiting lead to a rep, past eligibility. It counts in the ledger like any other assignment, and a new
 * clock starts. The lead's lock decides a race: the second of two managers learns that the lead no longer waits.
 */
@ApplicationScoped
public class GiveWaitingLead {

    private final UnitOfWork unitOfWork;
    private final LeadCases leads;
    private final Pools pools;
    private final Dispatcher dispatcher;
    private final AssignmentViews views;
    private final TimeSource time;

    public GiveWaitingLead(
            UnitOfWork unitOfWork,
            LeadCases leads,
            Pools pools,
            Dispatcher dispatcher,
            AssignmentViews views,
            TimeSource time) {
        this.unitOfWork = unitOfWork;
        this.leads = leads;
        this.pools = pools;
        this.dispatcher = dispatcher;
        this.views = views;
        this.time = time;
    }

    /**
     * Which lead goes to whom.
     *
     * @param lead   the lead
     * @param rep    user name of the rep who gets it
     * @param reason why, in the manager's words; may be null
     * @param actor  user name of the manager
     */
    public record Order(LeadId lead, String rep, String reason, String actor) {}

    /** Assigns the lead in a transaction of its own. */
    public Uni<GiveOutcome> handle(Order order) {
        return unitOfWork.run(connection -> handle(connection, order));
    }

    /** Assigns the lead in the caller's transaction. */
    public Uni<GiveOutcome> handle(SqlConnection connection, Order order) {
        return leads.lock(connection, List.of(order.lead()))
                .chain(found -> give(connection, found.get(order.lead()), order));
    }

    private Uni<GiveOutcome> give(SqlConnection connection, LeadCase lead, Order order) {
        RoutedLead.Waiting waiting = lead == null ? null : lead.lead().waiting();
        return waiting == null
                ? Uni.createFrom().item(new GiveOutcome.NotWaiting())
                : pools.lock(connection, waiting.team()).chain(pool -> give(connection, pool, lead, order));
    }

    private Uni<GiveOutcome> give(SqlConnection connection, Pool pool, LeadCase lead, Order order) {
        Instant now = time.now();
        Rep found = pool.reps().stream()
                .filter(known -> known.userName().equals(order.rep()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Uni.createFrom().item(new GiveOutcome.UnknownRep());
        }
        if (!found.active() && !order.rep().equals(order.actor())) {
            return Uni.createFrom().item(new GiveOutcome.InactiveRep());
        }
        return dispatcher
                .give(connection, pool, lead, found.id(), order.actor(), order.reason(), now)
                .chain(assignment -> given(connection, assignment, now));
    }

    private Uni<GiveOutcome> given(SqlConnection connection, AssignmentId assignment, Instant now) {
        return views.find(connection, assignment, now).map(view -> new GiveOutcome.Given(view.orElseThrow()));
    }
}
