/** Tests of what ingest writes to Kafka. */
package dev.baton.ingest.outbound.kafka;
