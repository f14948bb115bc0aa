/** Tests of the documents of sources. */
package dev.baton.ingest.inbound.source;
