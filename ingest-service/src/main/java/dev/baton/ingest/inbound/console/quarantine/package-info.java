/** The quarantine as pages; nothing decides here. */
package dev.baton.ingest.inbound.console.quarantine;
