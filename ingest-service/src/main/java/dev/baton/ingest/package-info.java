/**
 * Ingest: events in. It validates what sites and servers send, tells every sender item by item what became of it, and
 * answers only when each item is durable. It corrects clocks, recognises machines and repetitions, and decides nothing
 * about leads.
 *
 * <p>{@code HTTP → inbound.rest → application → domain → application → outbound.kafka → baton.events | baton.events.rejected}
 *
 * <p>Beans on the way of a request are singletons: a client proxy costs a context look-up at each call, which showed as a
 * fourteenth of the time of a single event.
 */
package dev.baton.ingest;
