/** Leads, identifiers and events in PostgreSQL, in sets: a batch is a fixed number of statements, whatever its size. */
package dev.baton.scoring.outbound.persistence;
