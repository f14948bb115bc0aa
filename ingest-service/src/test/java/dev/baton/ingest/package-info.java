/** Ingest from the outside: booted, with real Kafka and PostgreSQL. */
package dev.baton.ingest;
