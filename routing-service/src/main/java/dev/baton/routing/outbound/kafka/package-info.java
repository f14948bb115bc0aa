/** What routing tells the other services, as it stands on the wire. */
package dev.baton.routing.outbound.kafka;
