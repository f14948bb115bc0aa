/** Reads what somebody wants a source to be, from documents and forms alike; says all that is wrong with it at once. */
package dev.baton.ingest.inbound.source;
