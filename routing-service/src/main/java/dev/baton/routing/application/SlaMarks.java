package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.state.LeadCase;
import dev.baton.routing.application.state.RoutingChanges;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Marks of SLA clocks that came due: warns at 50 and 80 %, and at 100 % takes the lead from the rep and looks for another.
 * The whole batch is one transaction with the removal of its items, so that each mark takes effect once.
 */
@ApplicationScoped
public class SlaMarks implements DueWorkHandler {

    private final LeadCases leads;
    private final ChangeWriter writer;
    private final Dispatcher dispatcher;
    private final DispatchSettings settings;
    private final TimeSource time;

    public SlaMarks(
            LeadCases leads, ChangeWriter writer, Dispatcher dispatcher, DispatchSettings settings, TimeSource time) {
        this.leads = leads;
        this.writer = writer;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public String kind() {
        return DueKinds.SLA_MARK;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        List<AssignmentId> ids =
                items.stream().map(DueKinds::assignment).distinct().toList();
        return leads.leadsOf(connection, ids)
                .chain(found -> leads.lock(connection, new HashSet<>(found.values())))
                .chain(locked -> take(connection, items, locked));
    }

    private Uni<Void> take(SqlConnection connection, List<DueItem> items, Map<LeadId, LeadCase> locked) {
        RoutingChanges changes = new RoutingChanges(DueKinds.asOf(items, time));
        SlaBatch batch = new SlaBatch(locked, settings, changes);
        items.forEach(item -> batch.take(DueKinds.assignment(item), Integer.parseInt(item.data())));
        return writer.write(connection, changes)
                .chain(() -> dispatcher.settleAndOffer(connection, batch.credits(), batch.needRep(), changes.now()));
    }
}
