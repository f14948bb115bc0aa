/** The quarantine with real Kafka and PostgreSQL. */
package dev.baton.ingest.quarantine;
