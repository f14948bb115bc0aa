/** Tests of plans as documents. */
package dev.baton.ingest.outbound.schema;
