/** Tests of the quarantine's words. */
package dev.baton.ingest.domain.quarantine;
