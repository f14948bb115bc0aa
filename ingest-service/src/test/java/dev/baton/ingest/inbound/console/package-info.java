/** Tests of the pages in the booted service. */
package dev.baton.ingest.inbound.console;
