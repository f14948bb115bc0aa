/** Tests of what the pages show, without a server. */
package dev.baton.ingest.inbound.console.page;
