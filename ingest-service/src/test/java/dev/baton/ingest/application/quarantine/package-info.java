/** What replays make of rejected items, without a service. */
package dev.baton.ingest.application.quarantine;
