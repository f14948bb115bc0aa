/** The HTTP API of bulk import: declare, upload in pieces, try, run, watch, and fetch what was wrong. Nothing decides here. */
package dev.baton.ingest.inbound.rest.imports;
