/** The service booted with real Kafka and PostgreSQL: events in, scores out, exactly once in effect. */
package dev.baton.scoring.relay;
