/** What the pages of imports show. */
package dev.baton.ingest.inbound.console.imports;
