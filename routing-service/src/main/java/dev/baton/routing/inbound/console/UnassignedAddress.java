package dev.baton.routing.inbound.console;

import dev.baton.routing.inbound.console.page.UnassignedFilter;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of the list of unassigned leads; its forms carry them along. */
public class UnassignedAddress {

    @RestQuery
    String q;

    @RestQuery("reason")
    String waitingFor;

    @RestQuery
    @DefaultValue("false")
    boolean overdue;

    @RestQuery
    String after;

    UnassignedFilter filter() {
        return UnassignedFilter.of(q, waitingFor, overdue, after);
    }
}
