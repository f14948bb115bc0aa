/** Pieces of the HTTP API that need no server to be tested. */
package dev.baton.ingest.inbound.rest;
