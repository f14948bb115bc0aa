package dev.baton.routing.application;

import dev.baton.kit.duework.DueItem;
import dev.baton.kit.duework.DueWorkHandler;
import dev.baton.routing.application.port.LeadCases;
import dev.baton.routing.application.state.LeadCase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Offers single leads again when the pause after their missed offers is over. Locks the leads before the pools, like every
 * other path; a lead that no longer waits is left alone.
 */
@ApplicationScoped
public class ReofferLeads implements DueWorkHandler {

    private final LeadCases leads;
    private final Dispatcher dispatcher;
    private final TimeSource time;

    public ReofferLeads(LeadCases leads, Dispatcher dispatcher, TimeSource time) {
        this.leads = leads;
        this.dispatcher = dispatcher;
        this.time = time;
    }

    @Override
    public String kind() {
        return DueKinds.REOFFER_LEAD;
    }

    @Override
    public Uni<Void> handle(SqlConnection connection, List<DueItem> items) {
        return leads.lock(connection, DueKinds.leads(items))
                .map(locked ->
                        locked.values().stream().filter(ReofferLeads::waits).toList())
                .chain(waiting -> dispatcher.offer(connection, waiting, DueKinds.asOf(items, time)));
    }

    private static boolean waits(LeadCase lead) {
        return lead.lead().whyWaiting().filter(why -> why.reason().waits()).isPresent();
    }
}
