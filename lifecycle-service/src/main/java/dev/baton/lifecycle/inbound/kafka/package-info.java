/** Reads what scoring and routing say into the words of this service; nothing is decided here. */
package dev.baton.lifecycle.inbound.kafka;
