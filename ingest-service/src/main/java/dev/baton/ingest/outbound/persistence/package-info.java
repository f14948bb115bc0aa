/** Sources in PostgreSQL. Owns the table and its entity; nothing outside may see either. */
package dev.baton.ingest.outbound.persistence;
