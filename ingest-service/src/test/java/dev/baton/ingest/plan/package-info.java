/** Tracking plans with real Kafka and PostgreSQL. */
package dev.baton.ingest.plan;
