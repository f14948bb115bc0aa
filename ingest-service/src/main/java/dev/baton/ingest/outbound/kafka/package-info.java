/** The event log on Kafka. Owns records, keys and headers; it must not know why an item was accepted or rejected. */
package dev.baton.ingest.outbound.kafka;
