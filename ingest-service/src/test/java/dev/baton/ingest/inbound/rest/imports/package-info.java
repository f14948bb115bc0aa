/** Tests of the import API without a server. */
package dev.baton.ingest.inbound.rest.imports;
