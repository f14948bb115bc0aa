/** What lifecycle tells the others on {@code baton.lifecycle}, key = lead id, by way of the outbox. */
package dev.baton.lifecycle.outbound.kafka;
