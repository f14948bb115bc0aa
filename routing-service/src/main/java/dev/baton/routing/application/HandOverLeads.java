package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWork;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Takes the leads of a deactivated rep, {@value #AT_ONCE} in each transaction until none is left. Undecided ones go back to the
 * pool and are offered to the colleagues at once, with a new clock. Accepted ones whose sale is under way wait for a manager,
 * who decides which colleague takes it over; those that are closed (customer, lost, disqualified) end without a successor.
 *
 * <p>Resumable: what is left is found in the assignments themselves, and a rep who was activated again keeps the rest.
 */
@ApplicationScoped
public class HandOverLeads implements DueWorkHandler {

    private static final int AT_ONCE = 100;

    private final LeadCases leads;
    private final ChangeWriter writer;
    private final Dispatcher dispatcher;
    private final DueWork dueWork;
    private final TimeSource time;

    public HandOverLeads(
            LeadCases leads, ChangeWriter writer, Dispatcher dispatcher, DueWork dueWork, TimeSource time) {
        this.leads = leads;
        this.writer = writer;
        this.dispatcher = dispatcher;
        this.dueWork = dueWork;
        this.time = time;
    }

    @Override
    public String kind() {
        return DueKinds.HAND_OVER;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        RepId rep = RepId.of(items.getFirst().data());
        return leads.heldByInactive(connection, rep, AT_ONCE)
                .chain(held -> leads.lock(connection, new HashSet<>(held.values()))
                        .chain(locked -> handOver(connection, held, locked))
                        .chain(() -> held.size() < AT_ONCE
                                ? Uni.createFrom().voidItem()
                                : dueWork.schedule(connection, List.of(DueKinds.handOver(rep, time.now())))));
    }

    private Uni<Void> handOver(SqlConnection connection, Map<AssignmentId, LeadId> held, Map<LeadId, LeadCase> locked) {
        RoutingChanges changes = new RoutingChanges(time.now());
        HandOverBatch batch = new HandOverBatch(locked, changes);
        held.keySet().forEach(batch::take);
        return writer.write(connection, changes)
                .chain(() -> dispatcher.settleAndOffer(connection, batch.credits(), batch.needRep(), changes.now()));
    }
}
