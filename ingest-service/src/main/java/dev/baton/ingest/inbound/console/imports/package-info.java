/** Imports as pages: how far each is, what became of its rows. Nothing decides here. */
package dev.baton.ingest.inbound.console.imports;
