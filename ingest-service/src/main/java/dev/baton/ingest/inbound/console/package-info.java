/** Ingest's pages: sources, live events, imports. Whole pages from every address, which scripts only make quicker; nothing decides here. */
package dev.baton.ingest.inbound.console;
