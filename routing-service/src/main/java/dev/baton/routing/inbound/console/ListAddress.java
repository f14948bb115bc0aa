package dev.baton.routing.inbound.console;

import dev.baton.routing.inbound.console.page.Filter;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/** What the address bar says about the list; every page and form carries it. */
public class ListAddress {

    @RestQuery
    String state;

    @RestQuery
    String q;

    @RestQuery
    String after;

    @RestQuery
    @DefaultValue("100")
    int show;

    Filter filter() {
        return Filter.of(state, q, after, show);
    }
}
