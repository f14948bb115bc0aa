/** Rejected items as people see them: their states, and why they were rejected in words. Knows no store. */
package dev.baton.ingest.domain.quarantine;
