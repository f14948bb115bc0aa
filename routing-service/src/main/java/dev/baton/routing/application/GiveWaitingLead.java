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
 * A manager takes a lead that nobody has, or gives it to a rep, past eligibility: the way out when every rep was tried. It
 * counts in the ledger like any other, and a new clock starts.
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
     * Gives the lead.
     *
     * @param rep   user name of who gets it
     * @param actor user name of who decides
     */
    public Uni<GiveOutcome> handle(LeadId lead, String rep, String actor) {
        return unitOfWork.run(connection ->
                leads.lock(connection, List.of(lead)).chain(found -> give(connection, found.get(lead), rep, actor)));
    }

    private Uni<GiveOutcome> give(SqlConnection connection, LeadCase lead, String rep, String actor) {
        RoutedLead.Waiting waiting = lead == null ? null : lead.lead().waiting();
        return waiting == null
                ? Uni.createFrom().item(new GiveOutcome.NotWaiting())
                : pools.lock(connection, waiting.team()).chain(pool -> give(connection, pool, lead, rep, actor));
    }

    private Uni<GiveOutcome> give(SqlConnection connection, Pool pool, LeadCase lead, String rep, String actor) {
        Instant now = time.now();
        Rep found = pool.reps().stream()
                .filter(known -> known.userName().equals(rep))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Uni.createFrom().item(new GiveOutcome.UnknownRep());
        }
        if (!found.active() && !rep.equals(actor)) {
            return Uni.createFrom().item(new GiveOutcome.InactiveRep());
        }
        return dispatcher
                .give(connection, pool, lead, found.id(), actor, now)
                .chain(assignment -> given(connection, assignment, now));
    }

    private Uni<GiveOutcome> given(SqlConnection connection, AssignmentId assignment, Instant now) {
        return views.find(connection, assignment, now).map(view -> new GiveOutcome.Given(view.orElseThrow()));
    }
}
