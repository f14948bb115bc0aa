/**
 * Routing: gives every qualified lead to the right rep within moments, fairly and explainably; runs the SLA clock until the
 * rep has taken notice, and passes the lead on when nobody does; tells the other services what sales decided.
 *
 * <p>{@code baton.lifecycle → inbound.kafka → application → domain → outbound (PostgreSQL, baton.assignments, mail) →
 * inbound.rest and inbound.console}
 */
package dev.baton.routing;
